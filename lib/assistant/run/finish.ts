import { and, eq, sql } from 'drizzle-orm';
import { isConnectionLost } from '#db/connection-lost.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { runs, steps } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { codedOf, say, toldOf } from '#lib/platform/told.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { needsPersonTold } from '#lib/tickets/needs-person.ts';
import type { Said, Told } from '#locales/told.ts';
import { ModelError } from '../model/model-error.ts';
import { failsAlone, waitForModel } from '../outage/wait.ts';
import { sendRunJob } from '../queue-run.ts';
import type { RunClaim } from './claim.ts';
import { type HandOffCause, handOff } from './hand-off.ts';
import { Stopped } from './heartbeat.ts';
import { proposeActs } from './proposed-acts.ts';
import { requeueColumns } from './requeue.ts';
import {
  changeRun,
  endColumns,
  outcomeData,
  type RunEnd,
  RunLeaseLost,
  recordRun,
  runOfLease,
} from './run-record.ts';
import { writeStep } from './steps.ts';
import { Superseded } from './superseded.ts';

/** The run cannot continue; the message tells the person who takes over why. */
export class RunFailure extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(toldOf(said).text);
    this.said = said;
  }
}

type ServerError = { serverWords: string | null; status: number | null };

export type RunResult = RunEnd | 'waiting' | 'given_back' | 'not_ours';

/** Finishes a run in the transaction of its last effect, under the ticket's lock. @throws RunLeaseLost */
export async function finishRun(ctx: Ctx, claim: RunClaim, outcome: Told): Promise<'finished'> {
  await changeRun(ctx, claim, endColumns('finished', { outcome }));
  await recordRun(ctx, 'run.finished', { ...runOfLease(claim), data: outcomeData(outcome) });
  return 'finished';
}

/**
 * Ends a run that could not finish; unless somebody has answered, its ticket goes to a person. When the database is
 * away nothing can be ended: it throws, and the sweep lets another worker go on.
 */
export async function endEarly(ctx: Ctx, claim: RunClaim, error: unknown): Promise<RunResult> {
  try {
    if (error instanceof RunLeaseLost) return 'not_ours';
    if (error instanceof Superseded) return await endAsSuperseded(ctx, claim, error);
    if (error instanceof Stopped) return await endAsStopped(ctx, claim, error);
    if (error instanceof ModelError && error.away && !(await failsAlone(ctx, claim)))
      return await waitForModel(ctx, claim, error);
    if (error instanceof RunFailure || error instanceof ModelError)
      return await endAsFailed(ctx, claim, failureOf(claim, error), serverErrorOf(error));
    if (isConnectionLost(error)) throw error;
    ctx.log.error({ err: error, runId: claim.runId }, 'A run met an unexpected error');
    return await endAsFailed(ctx, claim, { kind: 'run_crashed', runId: claim.runId });
  } catch (cause) {
    if (cause instanceof RunLeaseLost) return 'not_ours';
    throw cause;
  }
}

function endAsStopped(ctx: Ctx, claim: RunClaim, { reason }: Stopped): Promise<RunResult> | 'not_ours' {
  switch (reason) {
    case 'lost':
      return 'not_ours';
    case 'stopping':
      return releaseLease(ctx, claim);
    case 'cancelled':
      return endAsCancelled(ctx, claim);
    case 'out_of_time':
      return endAsFailed(ctx, claim, { kind: 'run_timed_out', runId: claim.runId });
  }
}

function failureOf({ runId }: RunClaim, error: RunFailure | ModelError): HandOffCause {
  const { serverWords } = serverErrorOf(error);
  return { kind: 'run_failed', runId, words: error.message, told: error.said, serverWords };
}

function serverErrorOf(error: unknown): ServerError {
  return error instanceof ModelError ? error : { serverWords: null, status: null };
}

function endAsFailed(
  ctx: Ctx,
  claim: RunClaim,
  cause: HandOffCause,
  { serverWords, status }: ServerError = serverErrorOf(null),
): Promise<'failed'> {
  return underLock(ctx, claim, async (ctx) => {
    const error = cause.kind === 'run_failed' ? { text: cause.words, ...cause.told } : needsPersonTold(cause);
    await changeRun(ctx, claim, {
      ...endColumns('failed', { error }),
      errorServerWords: serverWords,
      errorStatus: status,
    });
    if (!(await isAnswered(ctx, claim))) {
      await proposeActs(ctx, claim);
      await handOffAsStep(ctx, claim, cause);
    }
    await recordRun(ctx, 'run.failed', {
      ...runOfLease(claim),
      data: { error: error.text, told: codedOf(error), server_words: serverWords, status },
    });
    return 'failed' as const;
  });
}

function endAsCancelled(ctx: Ctx, claim: RunClaim): Promise<'cancelled'> {
  return underLock(ctx, claim, async (ctx) => {
    const cause = { kind: 'run_cancelled', runId: claim.runId, name: null } as const;
    const outcome = needsPersonTold(cause);
    await changeRun(ctx, claim, endColumns('cancelled', { outcome }));
    if (!(await isAnswered(ctx, claim))) await handOffAsStep(ctx, claim, cause);
    await recordRun(ctx, 'run.cancelled', { ...runOfLease(claim), data: outcomeData(outcome) });
    return 'cancelled' as const;
  });
}

/** Hands off unless a queued run or a person's act covers the newest mail. */
function endAsSuperseded(ctx: Ctx, claim: RunClaim, { by }: Superseded): Promise<'superseded'> {
  return underLock(ctx, claim, async (ctx) => {
    const outcome = toldOf(say(`run.${by}_meanwhile`));
    await changeRun(ctx, claim, endColumns('superseded', { outcome }));
    const [next] = await ctx.db
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.ticketId, claim.ticketId), eq(runs.status, 'queued')));
    const newest = await newestCorrespondence(ctx, claim.ticketId);
    if (by === 'written' && !next && newest?.kind === 'inbound')
      await handOffAsStep(ctx, claim, { kind: 'run_superseded', runId: claim.runId });
    await recordRun(ctx, 'run.superseded', { ...runOfLease(claim), data: outcomeData(outcome) });
    return 'superseded' as const;
  });
}

/** Releases the lease, so that another worker resumes at once, not after a missed heartbeat. */
function releaseLease(ctx: Ctx, claim: RunClaim): Promise<'given_back' | 'superseded'> {
  return underLock(ctx, claim, async (ctx) => {
    const columns = await requeueColumns(ctx, claim);
    await changeRun(ctx, claim, columns);
    if (columns.status === 'superseded') {
      await recordRun(ctx, 'run.superseded', {
        ...runOfLease(claim),
        data: { outcome: columns.outcome, told: columns.outcomeTold },
      });
      return 'superseded';
    }
    await sendRunJob(ctx, claim);
    await recordRun(ctx, 'run.queued', { ...runOfLease(claim), data: { because: 'its worker was stopped' } });
    return 'given_back';
  });
}

function underLock<T>(ctx: Ctx, claim: RunClaim, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return inTransaction(ctx, async (ctx) => {
    await lockTicketRow(ctx, claim.ticketId);
    const result = await work(ctx);
    await ctx.db
      .update(steps)
      .set({ status: 'failed', output: { interrupted: true }, finishedAt: sql`now()` })
      .where(and(eq(steps.runId, claim.runId), eq(steps.status, 'started')));
    return result;
  });
}

/** Whether somebody has replied since the run began, so that nobody is waiting. */
async function isAnswered(ctx: Ctx, claim: RunClaim): Promise<boolean> {
  const newest = await newestCorrespondence(ctx, claim.ticketId);
  return newest?.kind === 'outbound' && newest.id !== claim.basedOnMessageId;
}

/** Hands the ticket off, recorded as the run's last step. */
async function handOffAsStep(ctx: Ctx, claim: RunClaim, cause: HandOffCause): Promise<void> {
  const { text: reason, ...told } = needsPersonTold(cause);
  const last = firstOrThrow(
    await ctx.db
      .select({ seq: sql<number>`coalesce(max(${steps.seq}), 0)::int` })
      .from(steps)
      .where(eq(steps.runId, claim.runId)),
  );
  const step = { seq: last.seq + 1, kind: 'hand_off', name: 'hand_off', input: { reason } } as const;
  await writeStep(ctx, claim, { ...step, status: 'done', output: { text: reason, told } });
  await handOff(ctx, { ticketId: claim.ticketId, cause });
}
