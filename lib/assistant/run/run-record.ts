import { eq, type SQL, sql } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { EventData, EventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { codedOf } from '#lib/platform/told.ts';
import type { Told } from '#locales/told.ts';

export type RunRecord = typeof runs.$inferSelect;
export type RunEnd = 'finished' | 'failed' | 'cancelled' | 'superseded';

/** The lease of a running run; its token is the only proof. */
export type Lease = { runId: string; leaseToken: string; ticketId: string; mailboxId: string };

/** Another worker owns the run, or it has ended; its holder must stop without writing. */
export class RunLeaseLost extends Error {}

/** The condition that this lease still holds the run. */
export function heldBy(lease: Lease): SQL {
  return sql`(${eq(runs.id, lease.runId)} and ${eq(runs.leaseToken, lease.leaseToken)} and ${eq(runs.status, 'running')})`;
}

/** Updates a running run under its lease. @throws RunLeaseLost when the lease is gone. */
export async function changeRun(
  ctx: Ctx,
  lease: Lease,
  changes: Parameters<ReturnType<Ctx['db']['update']>['set']>[0],
): Promise<RunRecord> {
  const [run] = await ctx.db.update(runs).set(changes).where(heldBy(lease)).returning();
  if (!run) throw new RunLeaseLost();
  return run;
}

/** The columns of an ended run; `outcome` and `error` are sentences for people. */
export function endColumns(status: RunEnd, { outcome = null, error = null }: RunEndReasons = {}) {
  return {
    status,
    outcome: outcome?.text ?? null,
    outcomeTold: outcome && codedOf(outcome),
    error: error?.text ?? null,
    errorTold: error && codedOf(error),
    errorServerWords: null,
    errorStatus: null,
    leaseToken: null,
    heartbeatAt: null,
    waitingOn: null,
    waitingFor: null,
    finishedAt: sql<Date>`now()` as unknown as Date,
  };
}
export type RunEndReasons = { outcome?: Told | null; error?: Told | null };

/** What an event says of the end of a run. */
export function outcomeData(outcome: Told) {
  return { outcome: outcome.text, told: codedOf(outcome) };
}

/** The event types of a run. */
export type RunEventType = Extract<EventType, `run.${string}` | `step.${string}`>;
type RunOfEvent = { run: { id: string; ticketId: string }; mailboxId: string };
export type RunEventData<Type extends RunEventType> = Omit<EventData[Type], 'run_id'>;

/** Records an event of a run. */
export function recordRun<Type extends RunEventType>(
  ctx: Ctx,
  type: Type,
  { run, mailboxId, data }: RunOfEvent & { data: RunEventData<Type> },
) {
  const about = { ticketId: run.ticketId, mailboxId };
  return recordEvent(ctx, type, { ...about, data: { run_id: run.id, ...data } as EventData[Type] });
}

/** The run of a lease, for its events. */
export function runOfLease({ runId, ticketId, mailboxId }: Lease): RunOfEvent {
  return { run: { id: runId, ticketId }, mailboxId };
}
