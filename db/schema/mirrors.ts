import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import { messages } from './messages.ts';
import type { Noted } from './noted.ts';

/** An IMAP account that the mail of one of our mailboxes is copied to. The password is encrypted. */
export const mirrorAccounts = pgTable(
  'mirror_accounts',
  {
    id: id('mir')('id')
      .primaryKey()
      .$defaultFn(() => newId('mir')),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    host: text('host').notNull(),
    port: integer('port').notNull(),
    secure: boolean('secure').notNull().default(true),
    username: text('username').notNull(),
    password: text('password').notNull(),
    folder: text('folder').notNull().default('INBOX'),
    /** Where sent mail goes; null: into `folder` too. */
    sentFolder: text('sent_folder'),
    /** Mail from this time on is copied. */
    since: at('since').notNull(),
    /** The event up to which the log was read for it. */
    readUpTo: bigint('read_up_to', { mode: 'number' }).notNull(),
    lastMirroredAt: at('last_mirrored_at'),
    /** Sessions that failed in a row, and when the next may begin. */
    failures: integer('failures').notNull().default(0),
    nextTryAt: at('next_try_at').notNull().default(sql`now()`),
    lastError: text('last_error'),
    lastErrorTold: jsonb('last_error_told').$type<Noted>(),
    createdAt: createdAt(),
    pausedAt: at('paused_at'),
  },
  (t) => [uniqueIndex('mirror_accounts_mailbox_key').on(t.mailboxId)],
);

/** One message to be copied to one account. `appending`: it may be there already, so the folder is asked first. */
export const mirrorCopies = pgTable(
  'mirror_copies',
  {
    accountId: id('mir')('account_id')
      .notNull()
      .references(() => mirrorAccounts.id, { onDelete: 'cascade' }),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    /** Its event, which gives the order. */
    eventId: bigint('event_id', { mode: 'number' }).notNull(),
    status: text('status', { enum: ['waiting', 'appending', 'mirrored', 'failed'] })
      .notNull()
      .default('waiting'),
    /** Of the bytes that were handed over, as hex: by it a copy is recognised where the account is read too. */
    sha256: text('sha256'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at').notNull().default(sql`now()`),
    lastError: text('last_error'),
    lastErrorTold: jsonb('last_error_told').$type<Noted>(),
    mirroredAt: at('mirrored_at'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.messageId] }),
    index('mirror_copies_due_idx')
      .on(t.accountId, t.eventId)
      .where(sql`${t.status} in ('waiting', 'appending')`),
    index('mirror_copies_sha256_idx').on(t.sha256).where(sql`${t.sha256} is not null`),
    index('mirror_copies_message_idx').on(t.messageId),
  ],
);
