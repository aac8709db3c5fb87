import { bigint, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id } from '../columns.ts';
import { users } from './users.ts';

function userId() {
  return id('usr')('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });
}

/** A user's secret for codes (RFC 6238), sealed. It counts from `confirmed_at` on; a time step is accepted once. */
export const totpSecrets = pgTable('totp_secrets', {
  userId: userId().primaryKey(),
  sealedSecret: text('sealed_secret').notNull(),
  createdAt: createdAt(),
  confirmedAt: at('confirmed_at'),
  lastUsedStep: bigint('last_used_step', { mode: 'number' }),
});

/** Codes for whoever has lost their authenticator app. Only hashes are kept; each is used once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: userId(),
    codeHash: text('code_hash').notNull(),
    createdAt: createdAt(),
    usedAt: at('used_at'),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);
