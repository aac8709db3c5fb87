import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { tickets } from './tickets.ts';

export const tagColors = ['grey', 'brown', 'orange', 'yellow', 'green', 'teal', 'blue', 'pink'] as const;

/**
 * Tickets bear a tag by its id, so renaming, merging and deleting it is a change of one row. A retired one (merged or
 * deleted) lasts until the rows of its tickets have followed.
 */
export const tags = pgTable(
  'tags',
  {
    id: id('tag')('id')
      .primaryKey()
      .$defaultFn(() => newId('tag')),
    /** What its tickets show: of a merged one the other's name, of a deleted one null. */
    name: text('name'),
    mergedIntoId: id('tag')('merged_into_id').references((): AnyPgColumn => tags.id),
    retiredAt: at('retired_at'),
    /** Null: none. */
    color: text('color', { enum: tagColors }),
    seeded: boolean('seeded').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check('tags_named', sql`${t.name} is not null or ${t.retiredAt} is not null`),
    check(
      'tags_retired_whole',
      sql`${t.retiredAt} is null or (${t.name} is null) = (${t.mergedIntoId} is null)`,
    ),
    check('tags_merged_is_retired', sql`${t.mergedIntoId} is null or ${t.retiredAt} is not null`),
    uniqueIndex('tags_name_key').on(t.name).where(sql`${t.retiredAt} is null`),
    index('tags_name_idx').on(t.name),
    index('tags_retired_idx').on(t.id).where(sql`${t.retiredAt} is not null`),
  ],
);

export const ticketTags = pgTable(
  'ticket_tags',
  {
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    tagId: id('tag')('tag_id')
      .notNull()
      .references(() => tags.id),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.tagId] }),
    index('ticket_tags_tag_id_idx').on(t.tagId, t.ticketId),
  ],
);
