import { and, eq, inArray, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { runs, tickets } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { needsPersonTold } from '#lib/tickets/needs-person.ts';
import { sendRunJob } from './queue-run.ts';
import { handOff } from './run/hand-off.ts';
import { endColumns, outcomeData, type RunRecord, recordRun } from './run/run-record.ts';

/**
 * Cancels a run: at once when queued or waiting, within two seconds when running. Hands its ticket off.
 * @throws Refusal `not_found`; `conflict` when it has ended.
 */
export async function cancelRun(ctx: Ctx, runId: string): Promise<void> {
  assertScope(ctx, 'write');
  await withRun(ctx, runId, async (ctx, run, mailboxId) => {
    if (run.status === 'running') {
      await ctx.db
        .update(runs)
        .set({ cancelRequestedAt: sql`coalesce(${runs.cancelRequestedAt}, now())` })
        .where(eq(runs.id, runId));
      await recordRun(ctx, 'run.cancel_requested', { run, mailboxId, data: {} });
      return;
    }
    const cause = { kind: 'run_cancelled', runId, name: ctx.actor.name } as const;
    const outcome = needsPersonTold(cause);
    const [cancelled] = await ctx.db
      .update(runs)
      .set(endColumns('cancelled', { outcome }))
      .where(and(eq(runs.id, runId), inArray(runs.status, ['queued', 'waiting'])))
      .returning();
    if (!cancelled) throw new Refusal('conflict', 'assistants.runOver');
    await recordRun(ctx, 'run.cancelled', { run, mailboxId, data: outcomeData(outcome) });
    await handOff(ctx, { ticketId: run.ticketId, cause });
  });
}

/**
 * Resumes a cancelled or failed run; finished steps are not repeated.
 * @throws Refusal `not_found`; `conflict` when it has not ended, or another run is queued for the ticket.
 */
export async function resumeRun(ctx: Ctx, runId: string): Promise<void> {
  assertScope(ctx, 'write');
  await withRun(ctx, runId, async (ctx, run, mailboxId) => {
    const [other] = await ctx.db
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.ticketId, run.ticketId), inArray(runs.status, ['queued', 'running'])));
    if (other) throw new Refusal('conflict', 'assistants.runUnderWay');
    const [resumed] = await ctx.db
      .update(runs)
      .set({
        status: 'queued',
        source: 'manual',
        attempt: 1,
        cancelRequestedAt: null,
        outcome: null,
        outcomeTold: null,
        error: null,
        errorTold: null,
        finishedAt: null,
      })
      .where(and(eq(runs.id, runId), inArray(runs.status, ['cancelled', 'failed'])))
      .returning();
    if (!resumed) throw new Refusal('conflict', 'assistants.onlyEndedResume');
    await sendRunJob(ctx, { runId, ticketId: run.ticketId });
    await recordRun(ctx, 'run.resumed', { run, mailboxId, data: { before: run.status } });
  });
}

function withRun(
  ctx: Ctx,
  runId: string,
  work: (ctx: Ctx, run: RunRecord, mailboxId: string) => Promise<void>,
) {
  return inTransaction(ctx, async (ctx) => {
    if (!/^run_[0-9a-f]{32}$/.test(runId)) throw notFound('run');
    const [found] = await ctx.db
      .select({ ticketId: runs.ticketId, mailboxId: tickets.mailboxId })
      .from(runs)
      .innerJoin(tickets, eq(tickets.id, runs.ticketId))
      .where(eq(runs.id, runId));
    if (!found || !(await reachesTicket(ctx, found))) throw notFound('run');
    await lockTicket(ctx, found.ticketId);
    const run = firstOrThrow(await ctx.db.select().from(runs).where(eq(runs.id, runId)).for('update'));
    await work(ctx, run, found.mailboxId);
  });
}
