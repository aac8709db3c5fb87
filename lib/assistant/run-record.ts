import { eq, type SQL, sql } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { EventData, EventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';

export type RunRecord = typeof runs.$inferSelect;
export type RunEnd = 'finished' | 'failed' | 'cancelled' | 'superseded';

/** Who holds a run while it is running: its lease token is the only proof. */
export type Lease = { runId: string; leaseToken: string; ticketId: string; mailboxId: string };

/** Another worker owns the run, or it has ended: whoever meets this stops at once and writes nothing. */
export class RunLeaseLost extends Error {}

/** The condition that the run is still held by this lease. */
export function heldBy(lease: Lease): SQL {
  return sql`(${eq(runs.id, lease.runId)} and ${eq(runs.leaseToken, lease.leaseToken)} and ${eq(runs.status, 'running')})`;
}

/** A guarded change of a running run. @throws RunLeaseLost when no row answers to the lease. */
export async function changeRun(
  ctx: Ctx,
  lease: Lease,
  changes: Parameters<ReturnType<Ctx['db']['update']>['set']>[0],
): Promise<RunRecord> {
  const [run] = await ctx.db.update(runs).set(changes).where(heldBy(lease)).returning();
  if (!run) throw new RunLeaseLost();
  return run;
}

/** The columns of a run that is over. `outcome` says what came of it, `error` why it failed, both in plain words. */
export function endColumns(status: RunEnd, { outcome = null, error = null }: RunEndReasons = {}) {
  return {
    status,
    outcome,
    error,
    leaseToken: null,
    heartbeatAt: null,
    waitingOn: null,
    finishedAt: sql<Date>`now()` as unknown as Date,
  };
}
export type RunEndReasons = { outcome?: string | null; error?: string | null };

/** The types of event that tell of a run. */
export type RunEventType = Extract<EventType, `run.${string}` | `step.${string}`>;
export type RunEventData<Type extends RunEventType> = Omit<EventData[Type], 'run_id'>;

export function recordRun<Type extends RunEventType>(
  ctx: Ctx,
  type: Type,
  run: { id: string; ticketId: string },
  mailboxId: string,
  data: RunEventData<Type>,
) {
  const about = { ticketId: run.ticketId, mailboxId };
  return recordEvent(ctx, type, { ...about, data: { run_id: run.id, ...data } as EventData[Type] });
}
