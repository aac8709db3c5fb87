import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { attempts, deliveries, messages } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { deliveryNeed, reopenUndeliveredTicket } from '../failures/reopen-ticket.ts';

const waiting = inArray(deliveries.status, ['queued', 'deferred', 'sending']);
const { response, told } = ourWords(say('delivery.restored'));

/**
 * Makes every delivery that has not ended uncertain: after a backup was made it may have left. A proof or a person
 * decides. @returns how many there were.
 */
export function distrustWaitingDeliveries(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({
        id: deliveries.id,
        recipient: deliveries.recipient,
        messageId: deliveries.messageId,
        ticketId: messages.ticketId,
        mailboxId: messages.mailboxId,
      })
      .from(deliveries)
      .innerJoin(messages, eq(messages.id, deliveries.messageId))
      .where(waiting)
      .orderBy(messages.ticketId, deliveries.id);
    for (const { id, recipient, messageId, ticketId, mailboxId } of rows) {
      await ctx.db
        .update(deliveries)
        .set({
          status: 'uncertain',
          waitsFor: null,
          smtpCode: null,
          leaseToken: null,
          leaseUntil: null,
          nextAttemptAt: sql`now()`,
          response,
          responseTold: told,
          updatedAt: sql`now()`,
        })
        .where(eq(deliveries.id, id));
      await ctx.db
        .update(attempts)
        .set({ finishedAt: sql`now()`, outcome: 'uncertain', response, responseTold: told })
        .where(and(eq(attempts.deliveryId, id), isNull(attempts.finishedAt)));
      await recordEvent(ctx, 'message.uncertain', {
        ticketId,
        mailboxId,
        data: { message_id: messageId, delivery_id: id, recipient, text: response, told },
      });
      await reopenUndeliveredTicket(ctx, ticketId, deliveryNeed('uncertain', { id, recipient, response }));
    }
    return rows.length;
  });
}
