import { and, eq, sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction, reaches } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';

/**
 * Takes a queued message back before it leaves, for every recipient or not at all.
 * @throws Refusal `conflict` when any of it has left or is leaving.
 */
export async function cancelMessage(ctx: Ctx, messageId: string): Promise<void> {
  demand(ctx, 'send');
  await inTransaction(ctx, async (ctx) => {
    const [message] = await ctx.db.select().from(messages).where(eq(messages.id, messageId));
    if (!message || !reaches(ctx.actor, message.mailboxId)) throw notFound('message');
    const all = await ctx.db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(eq(deliveries.messageId, messageId));
    const taken = await ctx.db
      .update(deliveries)
      .set({ status: 'cancelled', updatedAt: sql`now()` })
      .where(
        and(eq(deliveries.messageId, messageId), eq(deliveries.status, 'queued'), eq(deliveries.attempts, 0)),
      )
      .returning({ id: deliveries.id });
    if (all.length === 0 || taken.length < all.length) {
      throw new Refusal('conflict', 'The message has left already, so it cannot be taken back.');
    }
    await recordEvent(ctx, 'message.cancelled', {
      ticketId: message.ticketId,
      mailboxId: message.mailboxId,
      data: { message_id: messageId },
    });
  });
}
