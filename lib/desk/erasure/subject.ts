import { type SQL, sql } from 'drizzle-orm';
import type { erasures } from '#db/schema/index.ts';

export type ErasureRecord = typeof erasures.$inferSelect;

/** The contacts of a person: all by one of their addresses, also those who came since it began. */
export function contactsOf({ addresses }: Pick<ErasureRecord, 'addresses'>): SQL {
  return sql`(select id from contacts where coalesce(reply_to, address) = any(${sql.param(addresses)}::text[]))`;
}

/** The condition that a ticket is one of theirs. */
export function isTheirs(erasure: Pick<ErasureRecord, 'addresses'>): SQL {
  return sql`contact_id in ${contactsOf(erasure)}`;
}

/** Their addresses as a list in SQL. */
export function addressesOf({ addresses }: Pick<ErasureRecord, 'addresses'>): SQL {
  return sql`${sql.param(addresses)}::text[]`;
}

/** The condition that a text has one of their addresses anywhere in it, or as part of a longer one. */
export function mentions(text: SQL, { addresses }: Pick<ErasureRecord, 'addresses'>): SQL {
  const patterns = addresses.map((address) => `%${address.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`${text} ilike any(${sql.param(patterns)}::text[])`;
}

/** What matches one of their addresses as a whole (POSIX, as PostgreSQL extends it). */
export function addressPattern({ addresses }: Pick<ErasureRecord, 'addresses'>): string {
  const escaped = addresses.map((address) => address.replace(/[^\p{L}\p{N}@_-]/gu, '\\$&'));
  return `(?<![[:alnum:]_.+-])(${escaped.join('|')})(?![[:alnum:]_-]|[.][[:alnum:]])`;
}
