import { and, asc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { events, webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { countUp } from '#lib/platform/counters.ts';
import type { FetchPolicy } from '#lib/platform/public-http.ts';
import { isDue } from './is-due.ts';
import { mailWebhookOff } from './mail-webhook-off.ts';
import { type PostOutcome, postWebhook } from './post-webhook.ts';
import { pauseAfterAttempt } from './retry-schedule.ts';
import { webhookBody } from './webhook-body.ts';
import { signedHeaders, type WebhookRow } from './webhook-secrets.ts';
import { disableWebhook } from './webhooks.ts';

type Attempt = {
  delivery: typeof webhookDeliveries.$inferSelect;
  webhook: WebhookRow;
  event: typeof events.$inferSelect;
};

/** Longer than an attempt takes: then its process is taken for dead, and another tries. */
const leaseSeconds = 30;
/** After so long without any success it is turned off. */
const failingDays = 5;

/** Claims at most `limit` deliveries of a webhook that are due, each for one attempt by whoever claimed it. */
export async function claimAttempts(ctx: Ctx, webhookId: string, limit: number): Promise<Attempt[]> {
  const due = ctx.db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(isDue(webhookId))
    .orderBy(asc(webhookDeliveries.nextAttemptAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  const claimed = await ctx.db
    .update(webhookDeliveries)
    .set({
      claimedAt: sql`now()`,
      attempts: sql`${webhookDeliveries.attempts} + 1`,
      nextAttemptAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
      problem: sql`case when ${webhookDeliveries.claimedAt} is null then ${webhookDeliveries.problem} else 'interrupted' end`,
    })
    .where(
      and(
        inArray(webhookDeliveries.id, due),
        sql`exists (select from ${webhooks} where ${webhooks.id} = ${webhookDeliveries.webhookId} and ${webhooks.disabledAt} is null)`,
      ),
    )
    .returning({ id: webhookDeliveries.id });
  if (claimed.length === 0) return [];
  return ctx.db
    .select({ delivery: webhookDeliveries, webhook: webhooks, event: events })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(
      inArray(
        webhookDeliveries.id,
        claimed.map(({ id }) => id),
      ),
    );
}

/**
 * Sends what was claimed, outside any transaction, and writes down what came of it. Should the process die in between, it is
 * sent again with the same `webhook-id`.
 */
export async function attempt(
  ctx: Ctx,
  { delivery, webhook, event }: Attempt,
  policy: FetchPolicy,
): Promise<void> {
  const body = webhookBody(event);
  const headers = signedHeaders(ctx.env, webhook, { id: delivery.id, at: new Date(), body });
  const outcome = await postWebhook(webhook.url, { headers, body, policy });
  countUp('countersign_webhook_attempts_total', { outcome: outcome.problem ?? 'delivered' });
  const isOff = await inTransaction(ctx, async (ctx) => {
    // The webhook first: whoever turns it off holds its row and then takes those of its deliveries.
    const isOff = await noteAttempt(ctx, webhook.id, outcome);
    await settle(ctx, delivery, { ...outcome, isOff });
    return isOff;
  });
  if (isOff) ctx.log.warn({ webhookId: webhook.id }, 'A webhook was turned off');
}

/**
 * What came of an attempt stands with its webhook too, written at most every few seconds. Of a test only a success counts
 * there. @returns whether it turned it off.
 */
export async function noteAttempt(
  ctx: Ctx,
  webhookId: string,
  { status, problem, isTest = false }: Pick<PostOutcome, 'status' | 'problem'> & { isTest?: boolean },
): Promise<boolean> {
  if (isTest && problem !== null) return false;
  const failingSince = problem === null ? null : sql`coalesce(${webhooks.failingSince}, now())`;
  await ctx.db
    .update(webhooks)
    .set({ attemptedAt: sql`now()`, attemptStatus: status, attemptProblem: problem, failingSince })
    .where(
      and(
        eq(webhooks.id, webhookId),
        or(
          isNull(webhooks.attemptedAt),
          lt(webhooks.attemptedAt, sql`now() - interval '5 seconds'`),
          sql`${webhooks.attemptStatus} is distinct from ${status}::int`,
          sql`${webhooks.attemptProblem} is distinct from ${problem}::text`,
        ),
      ),
    );
  if (problem === null) return false;
  if (status === 410) return turnOff(ctx, webhookId, 'gone');
  const [failing] = await ctx.db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      and(
        eq(webhooks.id, webhookId),
        lt(webhooks.failingSince, sql`now() - make_interval(days => ${failingDays})`),
      ),
    );
  return failing ? turnOff(ctx, webhookId, 'failing') : false;
}

async function turnOff(ctx: Ctx, webhookId: string, because: 'gone' | 'failing'): Promise<boolean> {
  const wasOn = await disableWebhook(ctx, webhookId, because);
  if (wasOn) await mailWebhookOff(ctx, webhookId);
  return wasOn;
}

async function settle(
  ctx: Ctx,
  { id, attempts }: Attempt['delivery'],
  { status, problem, excerpt, durationMs, retryAfterMs, isOff }: PostOutcome & { isOff: boolean },
): Promise<void> {
  const facts = {
    claimedAt: null,
    attemptedAt: sql`now()`,
    responseStatus: status,
    problem,
    excerpt,
    durationMs,
  };
  const own = eq(webhookDeliveries.id, id);
  if (problem === null) {
    await ctx.db
      .update(webhookDeliveries)
      .set({ ...facts, status: 'delivered', nextAttemptAt: null, deliveredAt: sql`now()` })
      .where(and(own, ne(webhookDeliveries.status, 'delivered')));
    return;
  }
  const pauseMs = isOff ? null : pauseAfterAttempt(attempts, { retryAfterMs });
  await ctx.db
    .update(webhookDeliveries)
    .set({
      ...facts,
      status: pauseMs === null ? 'failed' : 'queued',
      nextAttemptAt: pauseMs === null ? null : sql`now() + make_interval(secs => ${pauseMs / 1000})`,
    })
    // Another may have claimed it meanwhile, or somebody turned the webhook off, which gave it up.
    .where(
      and(
        own,
        eq(webhookDeliveries.attempts, attempts),
        eq(webhookDeliveries.status, isOff ? 'failed' : 'queued'),
      ),
    );
}
