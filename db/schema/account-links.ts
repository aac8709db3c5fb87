import { sql } from 'drizzle-orm';
import { index, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { users } from './users.ts';

export const accountLinkKind = pgEnum('account_link_kind', ['invitation', 'reset']);

/**
 * Links by which a person sets a password, once and for a while. The token is derived from the id under APP_SECRET, so
 * only its hash stands here.
 */
export const accountLinks = pgTable(
  'account_links',
  {
    id: id('alk')('id')
      .primaryKey()
      .$defaultFn(() => newId('alk')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id),
    kind: accountLinkKind('kind').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
    /** Null when the person asked for it themselves, or a program did. */
    createdBy: id('usr')('created_by').references(() => users.id),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    endedAt: at('ended_at'),
    endedBecause: text('ended_because', { enum: ['replaced', 'password_changed', 'disabled'] }),
    mailedAt: at('mailed_at'),
    /** When its mail was given up, and the server's words about the last attempt. */
    mailFailedAt: at('mail_failed_at'),
    mailResponse: text('mail_response'),
  },
  (t) => [
    uniqueIndex('account_links_token_hash_key').on(t.tokenHash),
    uniqueIndex('account_links_live_key')
      .on(t.userId, t.kind)
      .where(sql`${t.usedAt} is null and ${t.endedAt} is null`),
    index('account_links_user_idx').on(t.userId, t.createdAt),
  ],
);
