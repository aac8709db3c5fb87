import { sql } from 'drizzle-orm';
import { customType, timestamp } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';

/** A new UUIDv7 (RFC 9562) behind the prefix of its resource: `tkt_0199…`, 32 hex digits. */
export const newId = (prefix: string) => `${prefix}_${uuidv7().replaceAll('-', '')}`;

/** Text that is no id of its noun. It is the asker's fault: whoever takes an id from outside may pass it on unchecked. */
export class InvalidIdError extends Error {}

/** Stored as a uuid, seen everywhere in code as `prefix_<32 hex digits>`, so that ids of two nouns never mix. */
export function id(prefix: string) {
  return customType<{ data: string; driverData: string }>({
    dataType: () => 'uuid',
    toDriver: (value) => {
      if (!value.startsWith(`${prefix}_`)) throw new InvalidIdError(`Not an id of a ${prefix}`);
      return value.slice(prefix.length + 1);
    },
    fromDriver: (value) => `${prefix}_${value.replaceAll('-', '')}`,
  });
}

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Milliseconds, because a keyset cursor must survive the trip through a JavaScript Date. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
export const createdAt = () => at('created_at').notNull().default(sql`now()`);
