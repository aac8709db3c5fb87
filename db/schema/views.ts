import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import { users } from './users.ts';

/** A saved filter of the list of tickets, personal to its owner or shared. */
export const views = pgTable(
  'views',
  {
    id: id('viw')('id')
      .primaryKey()
      .$defaultFn(() => newId('viw')),
    name: text('name').notNull(),
    /** Null when it is shared. */
    ownerId: id('usr')('owner_id').references(() => users.id),
    /** Whoever reaches this mailbox sees a shared one; null for everybody. */
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    /** As `viewFilterSchema` has it. */
    filter: jsonb('filter').$type<Record<string, string | undefined>>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('views_owner_idx').on(t.ownerId)],
);

/** Where a user has put a view; those without a place follow by their age. */
export const viewPositions = pgTable(
  'view_positions',
  {
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id),
    viewId: id('viw')('view_id')
      .notNull()
      .references(() => views.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.viewId] })],
);
