import { and, eq, ne, sql } from 'drizzle-orm';
import { runs, steps } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import type { ModelError } from '../model/model-error.ts';
import type { RunClaim } from '../run/claim.ts';
import { requeueColumns } from '../run/requeue.ts';
import { changeRun, endColumns, outcomeData, type RunEnd, recordRun, runOfLease } from '../run/run-record.ts';
import { type Outage, recordFailure } from './outages.ts';

/**
 * Puts a running run to waiting, because its model server is away: it gives its lease back and goes on by itself when
 * the server answers.
 */
export function waitForModel(ctx: Ctx, claim: RunClaim, error: ModelError): Promise<RunEnd | 'waiting'> {
  const { server, label } = claim.model;
  return inTransaction(ctx, async (ctx) => {
    await lockTicketRow(ctx, claim.ticketId);
    const requeue = await requeueColumns(ctx, claim);
    const columns = requeue.status === 'superseded' ? requeue : waitingColumns(server, toFacts(error));
    await changeRun(ctx, claim, columns);
    await ctx.db
      .update(steps)
      .set({ status: 'failed', output: { interrupted: true }, finishedAt: sql`now()` })
      .where(and(eq(steps.runId, claim.runId), eq(steps.status, 'started')));
    await recordFailure(ctx, claim.model, error);
    const data = { label, words: error.message, told: error.said };
    await recordRun(ctx, `run.${columns.status}`, { ...runOfLease(claim), data });
    return columns.status;
  });
}

/** Whether a run fails again and again on a server that answers others, so that it would keep them waiting. */
export async function failsAlone(ctx: Ctx, { runId, model }: RunClaim): Promise<boolean> {
  if (model.isProbe) return false;
  const failed = and(eq(steps.runId, runId), eq(steps.kind, 'model'), eq(steps.status, 'failed'));
  return (await ctx.db.$count(steps, failed)) > maxLoneFailures;
}

const maxLoneFailures = 5;

/** What was wrong with a server, in our words and its own. */
type OutageFacts = Pick<Outage, 'words' | 'told' | 'serverWords' | 'status'>;

function toFacts({ message, said, serverWords, status }: ModelError): OutageFacts {
  return { words: message, told: said, serverWords, status };
}

/** The columns of a run that waits for its model server; the wait counts from its beginning. */
export function waitingColumns(server: string, { words, told, serverWords, status }: OutageFacts) {
  return {
    error: words,
    errorTold: told,
    errorServerWords: serverWords,
    errorStatus: status,
    status: 'waiting',
    waitingOn: 'model',
    waitingFor: server,
    waitingSince: sql<Date>`coalesce(${runs.waitingSince}, now())` as unknown as Date,
    leaseToken: null,
    heartbeatAt: null,
  } as const;
}

/** Supersedes the waiting run of a locked ticket: a newer one takes its messages. */
export async function supersedeWaiting(
  ctx: Ctx,
  { runId, ticketId, mailboxId }: { runId: string; ticketId: string; mailboxId: string },
): Promise<void> {
  const outcome = toldOf(say('run.taken_by_newer'));
  const rows = await ctx.db
    .update(runs)
    .set(endColumns('superseded', { outcome }))
    .where(and(eq(runs.ticketId, ticketId), eq(runs.status, 'waiting'), ne(runs.id, runId)))
    .returning({ id: runs.id });
  for (const { id } of rows)
    await recordRun(ctx, 'run.superseded', { run: { id, ticketId }, mailboxId, data: outcomeData(outcome) });
}
