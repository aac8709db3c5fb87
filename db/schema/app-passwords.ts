import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { messages } from './messages.ts';
import { users } from './users.ts';

/** What a user's mail program signs in with. Only a hash is kept. */
export const appPasswords = pgTable(
  'app_passwords',
  {
    id: id('apw')('id')
      .primaryKey()
      .$defaultFn(() => newId('apw')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: createdAt(),
    /** To the minute. */
    lastUsedAt: at('last_used_at'),
    lastUsedFrom: text('last_used_from'),
    revokedAt: at('revoked_at'),
  },
  (t) => [
    uniqueIndex('app_passwords_hash_key').on(t.passwordHash),
    index('app_passwords_user_idx').on(t.userId).where(sql`${t.revokedAt} is null`),
  ],
);

/** The bytes that a mail program handed over, by their hash, so that the same ones are not sent twice. */
export const submissions = pgTable(
  'submissions',
  {
    id: id('sbm')('id')
      .primaryKey()
      .$defaultFn(() => newId('sbm')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sha256: text('sha256').notNull(),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('submissions_once_key').on(t.userId, t.sha256),
    index('submissions_message_idx').on(t.messageId),
  ],
);
