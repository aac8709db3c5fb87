import { and, desc, eq, lte, ne, or, sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

const keptDays = 30;
const keptPerWebhook = 10_000;

/** Forgets deliveries that are over: after 30 days, and of each webhook all but the last `kept`. */
export async function forgetOldDeliveries(ctx: Ctx, kept = keptPerWebhook): Promise<void> {
  for (const { id } of await ctx.db.select({ id: webhooks.id }).from(webhooks)) {
    const isOver = and(eq(webhookDeliveries.webhookId, id), ne(webhookDeliveries.status, 'queued'));
    const [newestToGo] = await ctx.db
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(isOver)
      .orderBy(desc(webhookDeliveries.id))
      .offset(kept)
      .limit(1);
    await ctx.db
      .delete(webhookDeliveries)
      .where(
        and(
          isOver,
          or(
            sql`${webhookDeliveries.createdAt} < now() - make_interval(days => ${keptDays})`,
            newestToGo ? lte(webhookDeliveries.id, newestToGo.id) : undefined,
          ),
        ),
      );
  }
}
