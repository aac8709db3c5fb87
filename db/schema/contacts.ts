import { sql } from 'drizzle-orm';
import { check, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, newId } from '../columns.ts';

/** The outside person, known by one address in lower case. */
export const contacts = pgTable(
  'contacts',
  {
    id: id('con')('id')
      .primaryKey()
      .$defaultFn(() => newId('con')),
    address: text('address').notNull(),
    name: text('name'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('contacts_address_key').on(t.address),
    check('contacts_address_lower', sql`${t.address} = lower(${t.address})`),
  ],
);
