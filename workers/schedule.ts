import { startDueImports, sweepImports } from '#lib/articles/imports/sweep-imports.ts';
import { indexWaitingArticles } from '#lib/articles/search/index-waiting-articles.ts';
import { sweepFollowUps } from '#lib/assistant/follow-up/sweep-follow-ups.ts';
import { sweepWaitingRuns } from '#lib/assistant/outage/sweep-waiting.ts';
import { sweepRuns } from '#lib/assistant/sweep.ts';
import { sweepTexts } from '#lib/assistant/texts/text-record.ts';
import { deleteOldTicketActs, sweepTicketActs } from '#lib/desk/acts/sweep-acts.ts';
import { claimDueDigests } from '#lib/desk/digests/claim-due-digests.ts';
import { sweepErasures } from '#lib/desk/erasure/sweep-erasures.ts';
import { countMail } from '#lib/desk/metrics/count-mail.ts';
import { claimDueNotices } from '#lib/desk/review-notices/claim-due.ts';
import { sweepRetiredTags } from '#lib/desk/tags/sweep-retired-tags.ts';
import { forgetOldDeliveries } from '#lib/desk/webhooks/forget-deliveries.ts';
import { checkDueDomains } from '#lib/domains/check.ts';
import { sweepFiles } from '#lib/files/sweep.ts';
import { sweepUploads } from '#lib/files/uploads.ts';
import { sweepMailImports } from '#lib/inbound/history/sweep-mail-imports.ts';
import { forgetUsedSignatures } from '#lib/inbound/providers/used-signatures.ts';
import { sweepRawEmails } from '#lib/inbound/raw/sweep.ts';
import { sweepOutbox } from '#lib/outbound/delivery/sweep.ts';
import { seekProof } from '#lib/outbound/proof/seek-proof.ts';
import { sweepClosedTickets } from '#lib/outbound/survey/ask-after-closing.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { storeCounters } from '#lib/platform/counters.ts';
import { deleteExpiredKeys } from '#lib/platform/idempotency.ts';
import { recordWorkerHeartbeat } from '#lib/platform/worker-heartbeat.ts';
import { notifyDueTodos } from '#lib/tickets/notifications/due-todos.ts';
import { recordPassingDues } from '#lib/tickets/sla/passing-dues.ts';
import { sweepDueRefreshes } from '#lib/tickets/sla/refresh-all-dues.ts';
import { retryFailedDues } from '#lib/tickets/sla/retry-failed-dues.ts';
import { wakeDueTickets } from '#lib/tickets/status.ts';
import { detectWaitingLanguages } from '#lib/tickets/ticket-language.ts';
import { deleteOldAccountLinks } from '#lib/users/account-links.ts';
import { deleteSpentChallenges } from '#lib/users/second-factor/challenges.ts';
import { deleteEndedSessions } from '#lib/users/sessions.ts';
import { storeRefusals } from './smtp/refusals.ts';
import type { SmtpListener } from './smtp.ts';

/** Every scheduled task, one line each. */
const tasks: { name: string; everyMs: number; tick: (ctx: Ctx, smtp: SmtpListener) => Promise<unknown> }[] = [
  { name: 'heartbeat', everyMs: 5_000, tick: recordWorkerHeartbeat },
  { name: 'SMTP refusals', everyMs: 5_000, tick: (ctx, smtp) => storeRefusals(ctx, smtp.refusals) },
  { name: 'counters', everyMs: 5_000, tick: storeCounters },
  { name: 'count of mail', everyMs: 5_000, tick: countMail },
  { name: 'snooze', everyMs: 5_000, tick: wakeDueTickets },
  { name: 'due todos', everyMs: 5_000, tick: notifyDueTodos },
  { name: 'dues', everyMs: 5_000, tick: recordPassingDues },
  { name: 'due refreshes', everyMs: 5_000, tick: sweepDueRefreshes },
  { name: 'failed dues', everyMs: 15_000, tick: retryFailedDues },
  { name: 'runs', everyMs: 2_000, tick: sweepRuns },
  { name: 'waiting runs', everyMs: 5_000, tick: sweepWaitingRuns },
  { name: 'follow-ups', everyMs: 30_000, tick: sweepFollowUps },
  { name: 'ratings of closed tickets', everyMs: 60_000, tick: sweepClosedTickets },
  { name: 'translations and summaries', everyMs: 15_000, tick: sweepTexts },
  { name: 'outbox', everyMs: 2_000, tick: sweepOutbox },
  { name: 'proof', everyMs: 30_000, tick: (ctx) => seekProof(ctx, { withinMs: 15 * 60_000 }) },
  { name: 'late proof', everyMs: 3_600_000, tick: (ctx) => seekProof(ctx, { withinMs: 72 * 3_600_000 }) },
  { name: 'raw emails', everyMs: 5_000, tick: sweepRawEmails },
  { name: 'files', everyMs: 60_000, tick: sweepFiles },
  { name: 'review notices', everyMs: 30_000, tick: claimDueNotices },
  { name: 'digests', everyMs: 30_000, tick: claimDueDigests },
  { name: 'article index', everyMs: 60_000, tick: (ctx) => indexWaitingArticles(ctx, { limit: 500 }) },
  { name: 'ticket languages', everyMs: 5_000, tick: (ctx) => detectWaitingLanguages(ctx, { limit: 200 }) },
  { name: 'article imports', everyMs: 5_000, tick: sweepImports },
  { name: 'article sources', everyMs: 60_000, tick: startDueImports },
  { name: 'imports of past mail', everyMs: 5_000, tick: sweepMailImports },
  { name: 'acts on many tickets', everyMs: 5_000, tick: sweepTicketActs },
  { name: 'old acts', everyMs: 3_600_000, tick: deleteOldTicketActs },
  { name: 'erasures', everyMs: 5_000, tick: sweepErasures },
  { name: 'retired tags', everyMs: 5_000, tick: sweepRetiredTags },
  { name: 'uploads', everyMs: 3_600_000, tick: sweepUploads },
  { name: 'domains', everyMs: 900_000, tick: (ctx) => checkDueDomains(ctx) },
  { name: 'sessions', everyMs: 3_600_000, tick: deleteEndedSessions },
  { name: 'account links', everyMs: 3_600_000, tick: deleteOldAccountLinks },
  { name: 'passkey challenges', everyMs: 3_600_000, tick: deleteSpentChallenges },
  { name: 'webhook deliveries', everyMs: 3_600_000, tick: (ctx) => forgetOldDeliveries(ctx) },
  { name: 'idempotency keys', everyMs: 3_600_000, tick: deleteExpiredKeys },
  { name: 'used signatures', everyMs: 3_600_000, tick: forgetUsedSignatures },
];

/**
 * Runs each task at the start and then at its interval, never twice at once.
 * @returns a function that stops them and waits for running ones.
 */
export function startSchedule(ctx: Ctx, smtp: SmtpListener): () => Promise<void> {
  const running = tasks.map(({ tick, ...task }) =>
    startTask(ctx, { ...task, tick: (ctx) => tick(ctx, smtp) }),
  );
  return async () => {
    await Promise.all(running.map((stop) => stop()));
  };
}

function startTask(
  ctx: Ctx,
  { name, everyMs, tick }: { name: string; everyMs: number; tick: (ctx: Ctx) => Promise<unknown> },
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let current = Promise.resolve();
  const run = () => {
    current = tick(ctx)
      .then(
        () => {},
        (error) => ctx.log.error({ err: error, task: name }, 'A scheduled task failed and will run again'),
      )
      .then(() => {
        if (!stopped) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return current;
  };
}
