import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import { sendJob } from '../queue.ts';
import { bringBack } from './bring-back.ts';

/** Wakes deliveries that a lost job forgot, and hands those whose sender died while sending to a person. */
export async function sweepOutbox(ctx: Ctx): Promise<void> {
  await wakeForgotten(ctx);
  await declareUncertain(ctx);
}

async function wakeForgotten(ctx: Ctx) {
  const forgotten = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.status, ['queued', 'deferred']),
        lt(deliveries.nextAttemptAt, sql`now() - interval '1 minute'`),
      ),
    )
    .orderBy(deliveries.nextAttemptAt)
    .limit(1000);
  for (const { id } of forgotten) await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
}

async function declareUncertain(ctx: Ctx) {
  const orphans = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.status, 'sending'), lt(deliveries.leaseUntil, sql`now()`)))
    .limit(1000);
  for (const { id } of orphans) {
    await inTransaction(ctx, async (ctx) => {
      const response = 'The process that sent it ended before the answer came.';
      const [row] = await ctx.db
        .update(deliveries)
        .set({ status: 'uncertain', leaseToken: null, leaseUntil: null, response, updatedAt: sql`now()` })
        .where(
          and(eq(deliveries.id, id), eq(deliveries.status, 'sending'), lt(deliveries.leaseUntil, sql`now()`)),
        )
        .returning();
      if (!row) return;
      const [message] = await ctx.db
        .select({ ticketId: messages.ticketId, mailboxId: messages.mailboxId })
        .from(messages)
        .where(eq(messages.id, row.messageId));
      await recordEvent(ctx, 'message.uncertain', {
        ...message!,
        data: { message_id: row.messageId, delivery_id: id, recipient: row.recipient, text: response },
      });
      await bringBack(ctx, message!.ticketId, `It is not known whether the reply to ${row.recipient} left.`);
    });
  }
}
