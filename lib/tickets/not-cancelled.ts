import { sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';

/**
 * That a message was not taken back before it left: one that was stands in its ticket and has never been part of the
 * correspondence. Taking back is for all recipients or none, so one delivery tells.
 */
export const notCancelled = sql`not exists (
  select 1 from ${deliveries} where ${deliveries.messageId} = ${messages.id} and ${deliveries.status} = 'cancelled')`;
