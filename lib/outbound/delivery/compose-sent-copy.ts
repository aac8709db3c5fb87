import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import { signMail } from '#lib/domains/sign.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { composeDelivery } from './compose-delivery.ts';
import { readOutgoing } from './read-outgoing.ts';

/**
 * A sent mail as its first recipient got it, but without what counts how it is read and without a question for a
 * rating; signed for its domain. Null when none of its deliveries has left.
 */
export async function composeSentCopy(
  ctx: Ctx,
  messageId: string,
): Promise<{ content: Buffer; at: Date } | null> {
  const [delivery] = await ctx.db
    .select({
      deliveryId: deliveries.id,
      recipient: deliveries.recipient,
      returnToken: deliveries.returnToken,
      sentAt: deliveries.sentAt,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(eq(deliveries.messageId, messageId), isNotNull(deliveries.sentAt)))
    .orderBy(sql`array_position(array['to', 'cc', 'bcc'], ${deliveries.role})`, asc(deliveries.id))
    .limit(1);
  if (!delivery?.sentAt) return null;
  const outgoing = await readOutgoing(ctx, delivery.deliveryId);
  const { raw, envelope } = await composeDelivery(
    ctx,
    { ...delivery, messageId },
    { ...outgoing, countsOpens: false, hasLinks: false, survey: null },
  );
  return { content: await signMail(ctx, { from: envelope.from, raw }), at: delivery.sentAt };
}
