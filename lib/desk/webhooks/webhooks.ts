import { and, arrayContained, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { webhooks } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { lastAllocatedEventId, recordEvent } from '#lib/platform/events.ts';
import { seal } from '#lib/platform/secrets.ts';
import { assertCanGrant } from '#lib/users/grants.ts';
import { sentence } from '#locales/sentence.ts';
import { failQueued } from './fail-queued.ts';
import type { Webhook } from './schema.ts';
import { newWebhookSecret, type WebhookRow } from './webhook-secrets.ts';
import { readTarget } from './webhook-target.ts';

/** Each may have a few connections open, so that one that hangs delays no other. */
const maxWebhooks = 50;
const formerSecretHours = 24;

/**
 * Makes a webhook; it is told of what happens from now on. `secret` is returned once. Without `mailbox_ids` it is told of
 * all that its maker reaches.
 * @throws Refusal `invalid` for an address it can't be sent to, or a mailbox out of reach; `conflict` when there are too many.
 */
export async function createWebhook(
  ctx: Ctx,
  input: { url: string; events: string[]; mailbox_ids?: string[] | null },
): Promise<{ webhook: Webhook; secret: string }> {
  assertScope(ctx, 'admin');
  const url = readTarget(ctx.env, input.url);
  const mailboxIds = input.mailbox_ids ?? ctx.actor.mailboxIds;
  await assertCanGrant(ctx, { mailboxIds });
  const secret = newWebhookSecret();
  return inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, 'webhooks');
    if ((await ctx.db.$count(webhooks)) >= maxWebhooks)
      throw new Refusal('conflict', sentence('webhooks.tooMany', { max: maxWebhooks }));
    const made = { id: newId('whk'), url, eventTypes: [...new Set(input.events)], mailboxIds };
    await recordEvent(ctx, 'webhook.created', { data: { ...aboutWebhook(made), ...scopeOf(made) } });
    const rows = await ctx.db
      .insert(webhooks)
      .values({
        ...made,
        secret: seal(ctx.env.APP_SECRET, secret),
        readUpTo: await lastAllocatedEventId(ctx),
        createdBy: ctx.actor.name,
      })
      .returning();
    return { webhook: toWebhook(firstOrThrow(rows)), secret };
  });
}

/** The webhooks whose every mailbox the actor reaches, newest first; there are at most 50. */
export async function listWebhooks(ctx: Ctx): Promise<Webhook[]> {
  assertScope(ctx, 'admin');
  const rows = await ctx.db
    .select()
    .from(webhooks)
    .where(visible(ctx))
    .orderBy(desc(webhooks.createdAt), desc(webhooks.id));
  return rows.map(toWebhook);
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getWebhook(ctx: Ctx, id: string): Promise<Webhook> {
  return toWebhook(await findWebhook(ctx, id));
}

/** The row with its sealed secrets. @throws Refusal `not_found`, also out of reach. */
export async function findWebhook(ctx: Ctx, id: string): Promise<WebhookRow> {
  assertScope(ctx, 'admin');
  const [row] = await ctx.db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), visible(ctx)));
  if (!row) throw notFound('webhook');
  return row;
}

/**
 * Changes where it is sent and what it is told of, or turns it off or on. What waits when it is turned off has failed; once it
 * is on again it is told of what happens from then on.
 * @throws Refusal `not_found`, also out of reach; `invalid` for an address it can't be sent to, or a mailbox out of reach.
 */
export async function updateWebhook(
  ctx: Ctx,
  id: string,
  changes: { url?: string; events?: string[]; mailbox_ids?: string[] | null; enabled?: boolean },
): Promise<Webhook> {
  assertScope(ctx, 'admin');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockWebhook(ctx, id);
    const url = changes.url === undefined ? before.url : readTarget(ctx.env, changes.url);
    const eventTypes = changes.events === undefined ? before.eventTypes : [...new Set(changes.events)];
    const mailboxIds = changes.mailbox_ids === undefined ? before.mailboxIds : changes.mailbox_ids;
    if (changes.mailbox_ids !== undefined) await assertCanGrant(ctx, { mailboxIds });
    const now = { url, eventTypes, mailboxIds };
    const { url: formerUrl, eventTypes: formerTypes, mailboxIds: formerIds } = before;
    if (
      JSON.stringify([url, eventTypes, mailboxIds]) !== JSON.stringify([formerUrl, formerTypes, formerIds])
    ) {
      await ctx.db.update(webhooks).set(now).where(eq(webhooks.id, id));
      const after = { ...before, ...now };
      await recordEvent(ctx, 'webhook.changed', {
        data: { ...aboutWebhook(after), before: scopeOf(before), after: scopeOf(after) },
      });
    }
    if (changes.enabled === true) await enable(ctx, id);
    if (changes.enabled === false) await disableWebhook(ctx, id, 'asked');
    return toWebhook(await lockWebhook(ctx, id));
  });
}

/** Removes it with its deliveries. @throws Refusal `not_found`, also out of reach. */
export async function removeWebhook(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'admin');
  await inTransaction(ctx, async (ctx) => {
    const row = await lockWebhook(ctx, id);
    await ctx.db.delete(webhooks).where(eq(webhooks.id, id));
    await recordEvent(ctx, 'webhook.removed', { data: aboutWebhook(row) });
  });
}

/**
 * Gives it a new secret, returned once. For 24 hours the former one signs too, so that a receiver misses nothing.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function rotateWebhookSecret(
  ctx: Ctx,
  id: string,
): Promise<{ webhook: Webhook; secret: string }> {
  assertScope(ctx, 'admin');
  const secret = newWebhookSecret();
  return inTransaction(ctx, async (ctx) => {
    const before = await lockWebhook(ctx, id);
    const rows = await ctx.db
      .update(webhooks)
      .set({
        secret: seal(ctx.env.APP_SECRET, secret),
        formerSecret: before.secret,
        formerSecretUntil: sql`now() + make_interval(hours => ${formerSecretHours})`,
      })
      .where(eq(webhooks.id, id))
      .returning();
    await recordEvent(ctx, 'webhook.secret_rotated', { data: aboutWebhook(before) });
    return { webhook: toWebhook(firstOrThrow(rows)), secret };
  });
}

/** Turns it off, once, in the transaction of `ctx`; what waited has failed. @returns whether it was on. */
export async function disableWebhook(
  ctx: Ctx,
  id: string,
  because: NonNullable<WebhookRow['disabledBecause']>,
): Promise<boolean> {
  const [row] = await ctx.db
    .update(webhooks)
    .set({ disabledAt: sql`now()`, disabledBecause: because })
    .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
    .returning();
  if (!row) return false;
  await failQueued(ctx, id);
  await recordEvent(ctx, 'webhook.disabled', { data: { ...aboutWebhook(row), because } });
  return true;
}

async function enable(ctx: Ctx, id: string): Promise<void> {
  const [row] = await ctx.db
    .update(webhooks)
    .set({ disabledAt: null, disabledBecause: null, failingSince: null })
    .where(and(eq(webhooks.id, id), isNotNull(webhooks.disabledAt)))
    .returning();
  if (!row) return;
  await recordEvent(ctx, 'webhook.enabled', { data: aboutWebhook(row) });
  const readUpTo = await lastAllocatedEventId(ctx);
  await ctx.db.update(webhooks).set({ readUpTo }).where(eq(webhooks.id, id));
}

async function lockWebhook(ctx: Ctx, id: string): Promise<WebhookRow> {
  const [row] = await ctx.db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), visible(ctx)))
    .for('update');
  if (!row) throw notFound('webhook');
  return row;
}

/** An address may hold a secret in its path: the log has its host alone. */
function aboutWebhook({ id, url }: Pick<WebhookRow, 'id' | 'url'>) {
  return { webhook_id: id, host: new URL(url).host };
}

function scopeOf({ url, eventTypes, mailboxIds }: Pick<WebhookRow, 'url' | 'eventTypes' | 'mailboxIds'>) {
  return { host: new URL(url).host, events: eventTypes, mailbox_ids: mailboxIds };
}

function visible({ actor }: Ctx): SQL | undefined {
  const reach = actor.mailboxIds;
  if (reach === null) return undefined;
  return reach.length ? arrayContained(webhooks.mailboxIds, reach) : eq(webhooks.mailboxIds, []);
}

function toWebhook(row: WebhookRow): Webhook {
  const isFormerValid = row.formerSecretUntil !== null && row.formerSecretUntil > new Date();
  return {
    id: row.id,
    url: row.url,
    events: row.eventTypes,
    mailbox_ids: row.mailboxIds,
    enabled: row.disabledAt === null,
    disabled_at: row.disabledAt?.toISOString() ?? null,
    disabled_because: row.disabledBecause,
    failing_since: row.failingSince?.toISOString() ?? null,
    former_secret_until: isFormerValid ? (row.formerSecretUntil?.toISOString() ?? null) : null,
    last_attempt: row.attemptedAt && {
      at: row.attemptedAt.toISOString(),
      status: row.attemptStatus,
      problem: row.attemptProblem,
    },
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
  };
}
