import { and, desc, eq, gt, notExists, sql } from 'drizzle-orm';
import { deliveries, events, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isEventOfType } from '#lib/platform/events.ts';

/**
 * The last message that a mailbox sent to an address within a week. Null when these are on several tickets, or the
 * ticket shows an unproven bounce already.
 */
export async function findRecentDelivery(ctx: Ctx, mailboxId: string, address: string) {
  const rows = await ctx.db
    .selectDistinctOn([messages.ticketId], {
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      messageId: messages.id,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(
      and(
        eq(deliveries.recipient, address),
        eq(messages.mailboxId, mailboxId),
        gt(deliveries.sentAt, sql`now() - interval '7 days'`),
        notExists(
          ctx.db
            .select({ one: sql`1` })
            .from(events)
            .where(and(eq(events.ticketId, messages.ticketId), isEventOfType('message.bounce_claimed'))),
        ),
      ),
    )
    .orderBy(messages.ticketId, desc(messages.createdAt))
    .limit(2);
  const [only, another] = rows;
  return only && !another ? only : null;
}
