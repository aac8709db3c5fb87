import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import { webhookDeliveries } from '#db/schema/index.ts';

/** Holds for the deliveries of a webhook whose next attempt is due. */
export function isDue(webhookId: string): SQL | undefined {
  return and(
    eq(webhookDeliveries.webhookId, webhookId),
    eq(webhookDeliveries.status, 'queued'),
    lte(webhookDeliveries.nextAttemptAt, sql`now()`),
  );
}
