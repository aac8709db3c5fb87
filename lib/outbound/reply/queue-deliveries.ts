import { randomBytes } from 'node:crypto';
import { deliveries } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';
import type { Recipients } from './recipients.ts';

/** One delivery and its job for each recipient of a message, due at `at`. Each has a return path of its own. */
export async function queueDeliveries(
  ctx: Ctx,
  { messageId, recipients, at }: { messageId: string; recipients: Recipients; at: Date },
): Promise<void> {
  const rows = await ctx.db
    .insert(deliveries)
    .values(
      (['to', 'cc', 'bcc'] as const).flatMap((role) =>
        recipients[role].map(({ address }) => ({
          messageId,
          recipient: address,
          role,
          waitsFor: 'time' as const,
          returnToken: randomBytes(16).toString('hex'),
          nextAttemptAt: at,
        })),
      ),
    )
    .returning({ id: deliveries.id });
  for (const { id } of rows) await sendJob(ctx, 'outbound.deliver', { deliveryId: id }, { startAfter: at });
}
