import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core';
import { at, bytes, createdAt, id, newId } from '../columns.ts';
import { users } from './users.ts';

/** A user's passkeys (WebAuthn). `counter` never goes back where the authenticator counts at all. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: id('psk')('id')
      .primaryKey()
      .$defaultFn(() => newId('psk')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    credentialId: text('credential_id').notNull().unique('passkeys_credential_key'),
    publicKey: bytes('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    createdAt: createdAt(),
    lastUsedAt: at('last_used_at'),
  },
  (t) => [index('passkeys_user_idx').on(t.userId)],
);

/** Challenges that were answered. Those that are open are rows of nobody: they prove themselves. */
export const spentChallenges = pgTable('spent_challenges', {
  challengeHash: text('challenge_hash').primaryKey(),
  spentAt: at('spent_at').notNull().default(sql`now()`),
});
