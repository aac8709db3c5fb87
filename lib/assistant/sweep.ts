import { and, eq, lt, sql } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { codedOf } from '#lib/platform/told.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import { needsPersonTold } from '#lib/tickets/needs-person.ts';
import { laneOf, sendRunJob } from './queue-run.ts';
import { handOff } from './run/hand-off.ts';
import { maxAttempts, staleAfterMs } from './run/limits.ts';
import { requeueColumns } from './run/requeue.ts';
import { endColumns, recordRun } from './run/run-record.ts';

const jobName = 'assistant.run';

/**
 * Repairs after a crash: runs without heartbeat, lanes blocked by failed jobs, queued runs without a job. Safe to run
 * concurrently. Returns the count of each.
 */
export async function sweepRuns(ctx: Ctx): Promise<{ stale: number; unblocked: number; woken: number }> {
  return {
    stale: await requeueStaleRuns(ctx),
    unblocked: await unblockLanes(ctx),
    woken: await requeueOrphanedRuns(ctx),
  };
}

const staleSince = () => sql`now() - make_interval(secs => ${staleAfterMs / 1000})`;

async function requeueStaleRuns(ctx: Ctx): Promise<number> {
  const silent = and(eq(runs.status, 'running'), lt(runs.heartbeatAt, staleSince()));
  const stale = await ctx.db
    .select({ id: runs.id, ticketId: runs.ticketId })
    .from(runs)
    .where(silent)
    .limit(100);
  for (const { id, ticketId } of stale) {
    await inTransaction(ctx, async (ctx) => {
      const ticket = await lockTicketRow(ctx, ticketId);
      const [run] = await ctx.db
        .select()
        .from(runs)
        .where(and(eq(runs.id, id), silent))
        .for('update');
      if (!run) return;
      if (run.attempt >= maxAttempts) {
        const cause = { kind: 'run_attempts_exhausted', runId: id, attempts: maxAttempts } as const;
        const error = needsPersonTold(cause);
        await ctx.db.update(runs).set(endColumns('failed', { error })).where(eq(runs.id, id));
        await recordRun(ctx, 'run.failed', {
          run,
          mailboxId: ticket.mailboxId,
          data: { error: error.text, told: codedOf(error) },
        });
        await handOff(ctx, { ticketId, cause });
        return;
      }
      const columns = await requeueColumns(ctx, run);
      await ctx.db
        .update(runs)
        .set({ ...columns, attempt: run.attempt + 1 })
        .where(eq(runs.id, id));
      if (columns.status === 'queued') await sendRunJob(ctx, { runId: id, ticketId }, { hadBegun: true });
      await recordRun(ctx, `run.${columns.status}`, {
        run,
        mailboxId: ticket.mailboxId,
        data: { attempt: run.attempt + 1, because: 'its worker fell silent' },
      });
    });
  }
  return stale.length;
}

/** Deletes failed jobs, which block their lane forever; the run's row decides, and gets a new job below. */
async function unblockLanes(ctx: Ctx): Promise<number> {
  const lanes = await ctx.queue.getBlockedKeys(jobName);
  for (const lane of lanes.slice(0, 100)) {
    const jobs = await ctx.queue.findJobs(jobName, { key: lane });
    const failed = jobs.filter((job) => job.state === 'failed').map((job) => job.id);
    if (failed.length) await ctx.queue.deleteJob(jobName, failed);
  }
  return lanes.length;
}

/** Reads the queue's table directly, because one call per run is too slow for a long backlog. */
async function requeueOrphanedRuns(ctx: Ctx): Promise<number> {
  const orphaned = await ctx.db
    .select({ id: runs.id, ticketId: runs.ticketId })
    .from(runs)
    .where(
      and(
        eq(runs.status, 'queued'),
        lt(runs.createdAt, staleSince()),
        sql`not exists (
          select 1 from pgboss.job
           where job.name = ${jobName} and job.state in ('created', 'retry', 'active')
             and job.singleton_key = ${laneOf('tkt_')} || replace(${runs.ticketId}::text, '-', '')
             and job.data ->> 'runId' = 'run_' || replace(${runs.id}::text, '-', ''))`,
      ),
    )
    .limit(100);
  for (const { id, ticketId } of orphaned) {
    await inTransaction(ctx, async (ctx) => {
      await lockTicketRow(ctx, ticketId);
      const [run] = await ctx.db
        .select({ id: runs.id })
        .from(runs)
        .where(and(eq(runs.id, id), eq(runs.status, 'queued')));
      if (run) await sendRunJob(ctx, { runId: id, ticketId });
    });
  }
  return orphaned.length;
}
