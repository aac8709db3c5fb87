import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';

/**
 * Somebody has seen to what mail waits for: the relays, or a mailbox's limit. What waits for that, of one mailbox or of
 * all (null), is tried now and not when its turn would have come.
 */
export function wakeDeliveries(
  ctx: Ctx,
  { mailboxId, waitingFor }: { mailboxId: string | null; waitingFor: 'relay' | 'send_limit' },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const waiting = ctx.db
      .select({ id: deliveries.id })
      .from(deliveries)
      .innerJoin(messages, eq(messages.id, deliveries.messageId))
      .where(
        and(
          inArray(deliveries.status, ['queued', 'deferred']),
          gt(deliveries.nextAttemptAt, sql`now()`),
          eq(deliveries.waitsFor, waitingFor),
          mailboxId === null ? undefined : eq(messages.mailboxId, mailboxId),
        ),
      )
      .orderBy(deliveries.createdAt)
      .limit(1000)
      .for('update', { of: deliveries, skipLocked: true });
    const rows = await ctx.db
      .update(deliveries)
      .set({ waitsFor: 'time', nextAttemptAt: sql`now()`, updatedAt: sql`now()` })
      .where(inArray(deliveries.id, waiting))
      .returning({ id: deliveries.id });
    for (const { id } of rows) await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
  });
}
