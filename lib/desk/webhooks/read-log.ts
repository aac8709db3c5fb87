import { and, asc, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { events, webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { isDue } from './is-due.ts';

/** What is read of the log at once, of events and of ids. */
const maxEvents = 500;
const maxIds = 20_000;
/** So many ids without any event for it may be read again. */
const maxUnwritten = 200;
/** With so many due, the log itself is the queue: no more is read until some have left. */
const maxDue = 1000;

/**
 * The webhooks that have something to do: the log goes on after what they have read (`readable` is how far it may be read),
 * or an attempt is due.
 */
export async function findBusyWebhooks(ctx: Ctx, readable: number): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      and(
        isNull(webhooks.disabledAt),
        or(
          lt(webhooks.readUpTo, readable),
          sql`exists (select from ${webhookDeliveries} where ${webhookDeliveries.webhookId} = ${webhooks.id}
            and ${webhookDeliveries.status} = 'queued' and ${webhookDeliveries.nextAttemptAt} <= now())`,
        ),
      ),
    );
  return rows.map(({ id }) => id);
}

/**
 * Makes deliveries of the next events that a webhook is to be told of, up to `readable`: an id that `readableEventId` has
 * answered before. Each event makes one, however many processes read.
 * @returns whether there may be more to read now.
 */
export async function readLog(ctx: Ctx, webhookId: string, readable: number): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const [webhook] = await ctx.db
      .select()
      .from(webhooks)
      .where(and(eq(webhooks.id, webhookId), isNull(webhooks.disabledAt), lt(webhooks.readUpTo, readable)))
      .for('no key update');
    if (!webhook || (await hasBacklog(ctx, webhookId))) return false;
    const upTo = Math.min(readable, webhook.readUpTo + maxIds);
    const rows = await ctx.db
      .select({ id: events.id, type: events.type })
      .from(events)
      .where(
        and(
          gt(events.id, webhook.readUpTo),
          lte(events.id, upTo),
          webhook.eventTypes.length ? inArray(events.type, webhook.eventTypes) : undefined,
          webhook.mailboxIds === null ? undefined : inArray(events.mailboxId, webhook.mailboxIds),
        ),
      )
      .orderBy(asc(events.id))
      .limit(maxEvents);
    const last = rows.length === maxEvents ? rows.at(-1) : undefined;
    const readUpTo = last?.id ?? upTo;
    // Not a write for each event that is none of its.
    if (rows.length === 0 && readUpTo - webhook.readUpTo < maxUnwritten) return false;
    const nextAttemptAt = sql`now()`;
    if (rows.length)
      await ctx.db
        .insert(webhookDeliveries)
        .values(rows.map(({ id, type }) => ({ webhookId, eventId: id, eventType: type, nextAttemptAt })));
    await ctx.db.update(webhooks).set({ readUpTo }).where(eq(webhooks.id, webhookId));
    return readUpTo < readable;
  });
}

async function hasBacklog(ctx: Ctx, webhookId: string): Promise<boolean> {
  const due = await ctx.db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(isDue(webhookId))
    .limit(maxDue);
  return due.length === maxDue;
}
