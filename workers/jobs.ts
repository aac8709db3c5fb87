import type { Job, JobResult, WorkOptions } from 'pg-boss';
import { executeRun } from '#lib/assistant/run.ts';
import { redraftUndelivered } from '#lib/drafts/redraft-undelivered.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { wakeDeliveries } from '#lib/outbound/delivery/wake-deliveries.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { JobName, Jobs } from '#lib/platform/queue.ts';
import { deliverJob } from './deliver-job.ts';

type Handler<N extends JobName> = (ctx: Ctx, job: Jobs[N], stopping: AbortSignal) => Promise<unknown>;

/** Every job, one line each. */
const handlers: { [N in JobName]: Handler<N> } = {
  'inbound.process': (ctx, job) => processEmail(ctx, job),
  'assistant.run': (ctx, job, stopping) => executeRun(ctx, job, undefined, stopping),
  'outbound.deliver': deliverJob,
  'outbound.wake': (ctx, job) => wakeDeliveries(ctx, job),
  'drafts.offer_again': (ctx, job) => redraftUndelivered(ctx, job),
  'files.extract': (ctx, job) => extractFile(ctx, job),
};

/**
 * A batch is worked side by side, and while batches come back full the next is fetched without a pause. A batch ends
 * with its slowest job, so mail has several: a mail that is hard to read does not hold up the next ones.
 */
const workOptions: Record<JobName, WorkOptions> = {
  'inbound.process': { batchSize: 15, localConcurrency: 4, burstWhenBatchFull: true },
  'assistant.run': { localConcurrency: 6 },
  'outbound.deliver': { batchSize: 50, localConcurrency: 4, burstWhenBatchFull: true },
  'outbound.wake': { batchSize: 5 },
  'drafts.offer_again': { batchSize: 5 },
  'files.extract': { batchSize: 5, burstWhenBatchFull: true },
};

/** Takes jobs until the queue stops. When `stopping` aborts, a run gives its lease back; the other jobs are finished. */
export async function startJobs(ctx: Ctx, stopping: AbortSignal): Promise<void> {
  for (const name of Object.keys(handlers) as JobName[]) await subscribe(ctx, name, stopping);
}

async function subscribe<N extends JobName>(ctx: Ctx, name: N, stopping: AbortSignal) {
  // A lane's next job is not announced, so the poll beside NOTIFY must be as quick as pg-boss allows.
  const poll = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 };
  const handle = async (jobs: Job<Jobs[N]>[]): Promise<JobResult[]> =>
    Promise.all(jobs.map((job) => runJob(ctx, name, job, stopping)));
  await ctx.queue.work<Jobs[N], void, WorkOptions & { perJobResults: true }>(
    name,
    { ...poll, ...workOptions[name], perJobResults: true },
    handle,
  );
}

async function runJob<N extends JobName>(
  ctx: Ctx,
  name: N,
  job: Job<Jobs[N]>,
  stopping: AbortSignal,
): Promise<JobResult> {
  try {
    await handlers[name](ctx, job.data, stopping);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    ctx.log.error({ err: error, job: { name, ...job.data } }, 'A job failed and will be tried again');
    return { id: job.id, status: 'failed', output: { message: (error as Error).message } };
  }
}
