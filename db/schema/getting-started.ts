import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from '../columns.ts';

/** Who has put the first steps away: for themselves, or as an admin for the whole desk. No step is ever stored as done. */
export const gettingStartedDismissals = pgTable('getting_started_dismissals', {
  /** Of a user or an API key. */
  actorId: text('actor_id').primaryKey(),
  actorName: text('actor_name').notNull(),
  forAll: boolean('for_all').notNull(),
  dismissedAt: at('dismissed_at').notNull().defaultNow(),
});
