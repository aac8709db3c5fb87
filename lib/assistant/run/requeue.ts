import { and, eq } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { endColumns, type RunRecord } from './run-record.ts';

/**
 * The columns that requeue a run, under the ticket's lock. If a newer run is queued, that one takes over its messages
 * and this one is superseded.
 */
export async function requeueColumns(ctx: Ctx, run: Pick<RunRecord, 'ticketId'>) {
  const [newer] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.ticketId, run.ticketId), eq(runs.status, 'queued')));
  return newer
    ? endColumns('superseded', { outcome: toldOf(say('run.taken_by_newer')) })
    : ({ status: 'queued', leaseToken: null, heartbeatAt: null } as const);
}
