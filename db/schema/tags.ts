import { boolean, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id } from '../columns.ts';
import { tickets } from './tickets.ts';

export const tagColors = ['grey', 'brown', 'orange', 'yellow', 'green', 'teal', 'blue', 'pink'] as const;

export const tags = pgTable('tags', {
  name: text('name').primaryKey(),
  /** Null: none. */
  color: text('color', { enum: tagColors }),
  seeded: boolean('seeded').notNull().default(false),
  createdAt: createdAt(),
});

export const ticketTags = pgTable(
  'ticket_tags',
  {
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    tag: text('tag')
      .notNull()
      .references(() => tags.name, { onUpdate: 'cascade', onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.tag] }), index('ticket_tags_tag_idx').on(t.tag, t.ticketId)],
);
