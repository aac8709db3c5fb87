import { and, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, messages } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { codedOf } from '#lib/platform/told.ts';
import { limitWords } from '#lib/tickets/message-delivery.ts';
import type { DeliveryWait } from './classify-response.ts';

type Due = {
  id: string;
  messageId: string;
  ticketId: string;
  mailboxId: string;
  recipient: string;
  waitsFor: DeliveryWait | null;
  sendsPerHour: number | null;
};

const hourMs = 3_600_000;

/**
 * Postpones the locked deliveries that exceed their mailbox’s hourly limit, and returns their ids.
 * Each waits until a slot is free. Deliveries in progress count as sent; mailboxes without a limit cost no query.
 */
export async function postponeOverLimit(ctx: Ctx, due: Due[]): Promise<Set<string>> {
  const limited = due.flatMap(({ sendsPerHour, ...row }) =>
    sendsPerHour === null ? [] : [{ ...row, sendsPerHour }],
  );
  const byMailbox = Map.groupBy(limited, ({ mailboxId }) => mailboxId);
  const waiting = new Set<string>();
  for (const [mailboxId, rows] of [...byMailbox].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const max = firstOrThrow(rows).sendsPerHour;
    const sent = await sentInTheHour(ctx, mailboxId, max);
    for (const [index, row] of rows.slice(Math.max(0, max - sent.length)).entries()) {
      waiting.add(row.id);
      const freedBy = sent[sent.length - 1 - (index % Math.max(1, sent.length))];
      await postpone(ctx, row, { max, until: new Date((freedBy?.getTime() ?? Date.now()) + hourMs) });
    }
  }
  return waiting;
}

/** When the last mails of a mailbox left, newest first, at most `max`. Claims of one mailbox wait for one another here. */
async function sentInTheHour(ctx: Ctx, mailboxId: string, max: number): Promise<Date[]> {
  await acquireAdvisoryLock(ctx, `sends of ${mailboxId}`);
  const at = sql<Date>`coalesce(${deliveries.sentAt}, now())`.mapWith(deliveries.sentAt);
  const rows = await ctx.db
    .select({ at })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(
      and(
        eq(messages.mailboxId, mailboxId),
        or(gt(deliveries.sentAt, sql`now() - interval '1 hour'`), eq(deliveries.status, 'sending')),
      ),
    )
    .orderBy(desc(at))
    .limit(Math.max(1, max));
  return max > 0 ? rows.map((row) => row.at) : [];
}

async function postpone(ctx: Ctx, row: Due, { max, until }: { max: number; until: Date }) {
  await ctx.db
    .update(deliveries)
    .set({ waitsFor: 'send_limit', nextAttemptAt: until, updatedAt: sql`now()` })
    .where(and(eq(deliveries.id, row.id), inArray(deliveries.status, ['queued', 'deferred'])));
  await sendJob(ctx, 'outbound.deliver', { deliveryId: row.id }, { startAfter: until });
  if (row.waitsFor === 'send_limit') return;
  const limit = limitWords(max);
  await recordEvent(ctx, 'message.postponed', {
    ticketId: row.ticketId,
    mailboxId: row.mailboxId,
    data: {
      message_id: row.messageId,
      delivery_id: row.id,
      recipient: row.recipient,
      text: limit.text,
      told: codedOf(limit),
      until: until.toISOString(),
    },
  });
}
