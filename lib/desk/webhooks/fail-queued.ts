import { and, eq } from 'drizzle-orm';
import { webhookDeliveries } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** What waits for a webhook that is off will not leave; it can be sent again by hand. */
export async function failQueued(ctx: Ctx, webhookId: string): Promise<void> {
  await ctx.db
    .update(webhookDeliveries)
    .set({ status: 'failed', problem: 'off', nextAttemptAt: null, claimedAt: null })
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.status, 'queued')));
}
