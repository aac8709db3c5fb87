import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, newId, tsvector } from '../columns.ts';

/**
 * The outside person, known by one address in lower case. A form, shop or group writes for many people by one address.
 * Such mail has a contact for each `replyTo`, so that two of them share nothing.
 */
export const contacts = pgTable(
  'contacts',
  {
    id: id('con')('id')
      .primaryKey()
      .$defaultFn(() => newId('con')),
    address: text('address').notNull(),
    name: text('name'),
    replyTo: text('reply_to'),
    createdAt: createdAt(),
    /** Stored, because a search by tickets reads it for each of them. */
    search: tsvector('search').generatedAlwaysAs(sql`search_vector(coalesce(name, '') || ' ' || address)`),
  },
  (t) => [
    uniqueIndex('contacts_address_key').on(t.address, sql`coalesce(${t.replyTo}, '')`),
    index('contacts_search_idx').using('gin', t.search),
    check('contacts_address_lower', sql`${t.address} = lower(${t.address})`),
    check('contacts_reply_to_lower', sql`${t.replyTo} = lower(${t.replyTo})`),
  ],
);
