import { and, eq } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { endColumns, type RunRecord } from './run-record.ts';

/**
 * The columns of a running run that its worker gives up, under the ticket's lock. A newer run that is queued already
 * takes its messages along; then this one is superseded.
 */
export async function requeueColumns(ctx: Ctx, run: Pick<RunRecord, 'ticketId'>) {
  const [newer] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.ticketId, run.ticketId), eq(runs.status, 'queued')));
  return newer
    ? endColumns('superseded', { outcome: 'A newer run took its messages along.' })
    : ({ status: 'queued', leaseToken: null, heartbeatAt: null } as const);
}
