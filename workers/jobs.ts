import type { Job, JobResult, WorkOptions } from 'pg-boss';
import { executeImport } from '#lib/articles/imports/execute-import.ts';
import { executeRun } from '#lib/assistant/run.ts';
import { summarize } from '#lib/assistant/summary/summarize.ts';
import { translate } from '#lib/assistant/translation/translate.ts';
import { executeTicketAct } from '#lib/desk/acts/execute-act.ts';
import { mailDigest } from '#lib/desk/digests/mail-digest.ts';
import { executeErasure } from '#lib/desk/erasure/execute-erasure.ts';
import { sendPush } from '#lib/desk/push/send-push.ts';
import { mailReviewNotice } from '#lib/desk/review-notices/mail-notice.ts';
import { tidyTag } from '#lib/desk/tags/tidy-tag.ts';
import { mailWebhookNotice } from '#lib/desk/webhooks/mail-webhook-off.ts';
import { redraftUndelivered } from '#lib/drafts/redraft-undelivered.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { executeMailImport } from '#lib/inbound/history/execute-mail-import.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { mailAccountLink } from '#lib/outbound/account-mail/mail-account-link.ts';
import { startPasswordReset } from '#lib/outbound/account-mail/request-password-reset.ts';
import { wakeDeliveries } from '#lib/outbound/delivery/wake-deliveries.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { observeSeconds } from '#lib/platform/counters.ts';
import { errorText } from '#lib/platform/error-record.ts';
import { type JobOrigin, withinOrigin } from '#lib/platform/origin.ts';
import type { JobName, Jobs } from '#lib/platform/queue.ts';
import { inSpan } from '#lib/platform/tracing.ts';
import { refreshDues } from '#lib/tickets/sla/refresh-all-dues.ts';
import { deliverJob } from './deliver-job.ts';

type Handler<N extends JobName> = (ctx: Ctx, job: Jobs[N], stopping: AbortSignal) => Promise<unknown>;

/** Every job, one line each. */
const handlers: { [N in JobName]: Handler<N> } = {
  'inbound.process': (ctx, job) => processEmail(ctx, job),
  'assistant.run': (ctx, job, stopping) => executeRun(ctx, job, { signal: stopping }),
  'assistant.translate': (ctx, job, stopping) => translate(ctx, job, { signal: stopping }),
  'assistant.summarize': (ctx, job, stopping) => summarize(ctx, job, { signal: stopping }),
  'outbound.deliver': deliverJob,
  'outbound.wake': (ctx, job) => wakeDeliveries(ctx, job),
  'drafts.offer_again': (ctx, job) => redraftUndelivered(ctx, job),
  'files.extract': (ctx, job) => extractFile(ctx, job),
  'account.reset': (ctx, job) => startPasswordReset(ctx, job),
  'account.mail': (ctx, job) => mailAccountLink(ctx, job),
  'desk.review_notice': (ctx, job) => mailReviewNotice(ctx, job),
  'desk.digest': (ctx, job) => mailDigest(ctx, job),
  'desk.push': (ctx, job) => sendPush(ctx, job),
  'desk.webhook_notice': (ctx, job) => mailWebhookNotice(ctx, job),
  'articles.import': (ctx, job, stopping) => executeImport(ctx, job, { signal: stopping }),
  'inbound.import': (ctx, job, stopping) => executeMailImport(ctx, job, { signal: stopping }),
  'desk.ticket_act': (ctx, job, stopping) => executeTicketAct(ctx, job, { signal: stopping }),
  'desk.erase': (ctx, job, stopping) => executeErasure(ctx, job, { signal: stopping }),
  'desk.tidy_tag': (ctx, job, stopping) => tidyTag(ctx, job, { signal: stopping }),
  'tickets.refresh_dues': (ctx, job) => refreshDues(ctx, job),
};

/**
 * The jobs of a batch run in parallel; after a full batch the next is fetched at once. A batch ends with its slowest
 * job, so mail has several, and a slow mail does not delay the others.
 */
const workOptions: Record<JobName, WorkOptions> = {
  'inbound.process': { batchSize: 15, localConcurrency: 4, burstWhenBatchFull: true },
  'assistant.run': { localConcurrency: 6 },
  'assistant.translate': { localConcurrency: 3 },
  'assistant.summarize': { localConcurrency: 2 },
  'outbound.deliver': { batchSize: 50, localConcurrency: 4, burstWhenBatchFull: true },
  'outbound.wake': { batchSize: 5 },
  'drafts.offer_again': { batchSize: 5 },
  'files.extract': { batchSize: 5, burstWhenBatchFull: true },
  'account.reset': { batchSize: 5 },
  'account.mail': { localConcurrency: 3 },
  'desk.review_notice': { localConcurrency: 3 },
  'desk.digest': { localConcurrency: 3 },
  'desk.push': { batchSize: 10, localConcurrency: 2 },
  'desk.webhook_notice': { localConcurrency: 2 },
  'articles.import': { localConcurrency: 2 },
  'inbound.import': { localConcurrency: 1 },
  'desk.ticket_act': { localConcurrency: 2 },
  'desk.erase': {},
  'desk.tidy_tag': {},
  'tickets.refresh_dues': {},
};

/** Works on jobs until the queue stops. When `stopping` aborts, runs return their lease and other jobs finish. */
export async function startJobs(ctx: Ctx, stopping: AbortSignal): Promise<void> {
  for (const name of Object.keys(handlers) as JobName[]) await subscribe(ctx, name, stopping);
}

async function subscribe<N extends JobName>(ctx: Ctx, name: N, stopping: AbortSignal) {
  // The next job of a singleton key causes no NOTIFY, so poll as often as pg-boss allows.
  const poll = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 };
  const handle = async (jobs: Job<Jobs[N]>[]): Promise<JobResult[]> =>
    Promise.all(jobs.map((job) => runJob(ctx, { name, job, stopping })));
  await ctx.queue.work<Jobs[N], void, WorkOptions & { perJobResults: true }>(
    name,
    { ...poll, ...workOptions[name], perJobResults: true },
    handle,
  );
}

/** What it logs has the job's id and that of the request that it came from. */
async function runJob<N extends JobName>(
  ctx: Ctx,
  { name, job, stopping }: { name: N; job: Job<Jobs[N]>; stopping: AbortSignal },
): Promise<JobResult> {
  const { origin, ...data } = job.data as Jobs[N] & { origin?: JobOrigin };
  const { request_id: requestId, traceparent } = origin ?? {};
  const from = {
    jobId: job.id,
    ...(requestId ? { requestId } : {}),
    ...(traceparent ? { traceparent } : {}),
  };
  const begun = performance.now();
  const observe = (outcome: 'completed' | 'failed') =>
    observeSeconds(
      'countersign_job_duration_seconds',
      { queue: name, outcome },
      (performance.now() - begun) / 1000,
    );
  return withinOrigin(from, async () => {
    try {
      const span = { name: `job ${name}`, kind: 'consumer', attributes: { 'job.id': job.id } } as const;
      await inSpan(span, async () => handlers[name](ctx, data as unknown as Jobs[N], stopping));
      observe('completed');
      return { id: job.id, status: 'completed' };
    } catch (error) {
      observe('failed');
      ctx.log.error({ err: error, job: { name, ...data } }, 'A job failed and will be retried');
      return { id: job.id, status: 'failed', output: { error: errorText(error) } };
    }
  });
}
