import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { webhookDeliveries } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { afterCursor, type Page, toPage } from '#lib/platform/pagination.ts';
import type { FetchPolicy } from '#lib/platform/public-http.ts';
import { noteAttempt } from './attempts.ts';
import { postWebhook } from './post-webhook.ts';
import type { WebhookDelivery } from './schema.ts';
import { testBody } from './webhook-body.ts';
import { signedHeaders } from './webhook-secrets.ts';
import { webhookPolicy } from './webhook-target.ts';
import { findWebhook } from './webhooks.ts';

/** The deliveries of a webhook, newest first. @throws Refusal `not_found`, also out of reach. */
export async function listWebhookDeliveries(
  ctx: Ctx,
  webhookId: string,
  filter: { limit: number; cursor?: string; status?: WebhookDelivery['status'] },
): Promise<Page<WebhookDelivery>> {
  await findWebhook(ctx, webhookId);
  const { limit, cursor, status } = filter;
  const rows = await ctx.db
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        status === undefined ? undefined : eq(webhookDeliveries.status, status),
        afterCursor(cursor, [webhookDeliveries.id], 'down'),
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.id], toDelivery);
}

/**
 * Sends a delivery again, from the first attempt on and with the same `webhook-id`. One whose attempt runs is left as it is.
 * @throws Refusal `not_found`, `conflict` while the webhook is off, `invalid` for a test.
 */
export async function redeliver(ctx: Ctx, webhookId: string, deliveryId: string): Promise<WebhookDelivery> {
  const webhook = await findWebhook(ctx, webhookId);
  if (webhook.disabledAt) throw new Refusal('conflict', 'webhooks.off');
  return inTransaction(ctx, async (ctx) => {
    const own = and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.webhookId, webhookId));
    await ctx.db
      .update(webhookDeliveries)
      .set({ status: 'queued', attempts: 0, nextAttemptAt: sql`now()`, deliveredAt: null })
      .where(and(own, isNull(webhookDeliveries.claimedAt), isNotNull(webhookDeliveries.eventId)));
    const [row] = await ctx.db.select().from(webhookDeliveries).where(own);
    if (!row) throw notFound('webhookDelivery');
    if (row.eventId === null) throw new Refusal('invalid', 'webhooks.testOnce');
    await ctx.db.execute(sql`select pg_notify('events', '')`);
    return toDelivery(row);
  });
}

/**
 * Sends `webhook.test` now, once, also while the webhook is off, and writes down what came of it. Called outside a transaction.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function sendTestDelivery(
  ctx: Ctx,
  webhookId: string,
  policy: FetchPolicy = webhookPolicy(ctx.env),
): Promise<WebhookDelivery> {
  const webhook = await findWebhook(ctx, webhookId);
  const id = newId('whd');
  const at = new Date();
  const body = testBody(webhookId, at);
  const headers = signedHeaders(ctx.env, webhook, { id, at, body });
  const outcome = await postWebhook(webhook.url, { headers, body, policy });
  const { status, problem, excerpt, durationMs } = outcome;
  return inTransaction(ctx, async (ctx) => {
    await findWebhook(ctx, webhookId);
    const rows = await ctx.db
      .insert(webhookDeliveries)
      .values({
        id,
        webhookId,
        eventType: 'webhook.test',
        status: problem === null ? 'delivered' : 'failed',
        attempts: 1,
        attemptedAt: sql`now()`,
        durationMs,
        responseStatus: status,
        problem,
        excerpt,
        deliveredAt: problem === null ? sql`now()` : null,
        createdAt: at,
      })
      .returning();
    if (!webhook.disabledAt) await noteAttempt(ctx, webhookId, { ...outcome, isTest: true });
    return toDelivery(firstOrThrow(rows));
  });
}

function toDelivery(row: typeof webhookDeliveries.$inferSelect): WebhookDelivery {
  return {
    id: row.id,
    webhook_id: row.webhookId,
    event_id: row.eventId === null ? null : `evt_${row.eventId}`,
    event_type: row.eventType,
    status: row.status,
    attempts: row.attempts,
    next_attempt_at: row.nextAttemptAt?.toISOString() ?? null,
    attempted_at: row.attemptedAt?.toISOString() ?? null,
    duration_ms: row.durationMs,
    response_status: row.responseStatus,
    problem: row.problem,
    excerpt: row.excerpt,
    delivered_at: row.deliveredAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}
