import { sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';

/**
 * The condition that a message was not cancelled before it left; a cancelled one was never correspondence. All
 * recipients are cancelled or none, so one delivery suffices.
 */
export const notCancelled = sql`not exists (
  select 1 from ${deliveries} where ${deliveries.messageId} = ${messages.id} and ${deliveries.status} = 'cancelled')`;
