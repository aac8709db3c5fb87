import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt } from '../columns.ts';

/** What a thing with a `client_id` was created with: a hash of each field, by which a repeated create is compared. */
export const clientContents = pgTable('client_contents', {
  resourceId: text('resource_id').primaryKey(),
  fields: jsonb('fields').$type<Record<string, string>>().notNull(),
  createdAt: createdAt(),
});
