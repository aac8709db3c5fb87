import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { assistants } from './assistants.ts';
import type { Noted } from './noted.ts';

/** What becomes of mail whose sender is shown to be forged (DMARC fails). */
export const forgedMailPolicy = pgEnum('forged_mail_policy', ['accept', 'hold', 'reject']);

/** An address that we receive and send as; the boundary of who may see what. Deleted ones keep their tickets. */
export const mailboxes = pgTable(
  'mailboxes',
  {
    id: id('mbx')('id')
      .primaryKey()
      .$defaultFn(() => newId('mbx')),
    address: text('address').notNull(),
    /** Further addresses whose mail is filed here; it writes as `address`. None belongs to two mailboxes. */
    aliases: text('aliases').array().notNull().default(sql`'{}'`),
    displayName: text('display_name').notNull(),
    signature: text('signature').notNull().default(''),
    assistantId: id('ast')('assistant_id').references(() => assistants.id),
    assistantStartsItself: boolean('assistant_starts_itself').notNull().default(true),
    /** Hours without an answer to a question of ours, after which the assistant drafts a check-in; null is never. */
    checkInHours: integer('check_in_hours'),
    /** Hours without an answer to that check-in, after which the ticket is closed; null is never. */
    closeAfterHours: integer('close_after_hours'),
    autoSendThreshold: doublePrecision('auto_send_threshold').notNull().default(0.9),
    forgedMail: forgedMailPolicy('forged_mail').notNull().default('accept'),
    /** A reply to a ticket closed longer ago than this opens a new one that names it; null reopens however late. */
    reopenDays: integer('reopen_days').default(90),
    /** How many mails may leave in an hour; the next ones wait. Null is no limit. */
    sendsPerHour: integer('sends_per_hour'),
    /** A staging mailbox writes to the addresses (or whole domains, written @domain) in `stagingAllowed` only. */
    staging: boolean('staging').notNull().default(false),
    stagingAllowed: text('staging_allowed').array().notNull().default(sql`'{}'`),
    /** Addresses (or whole domains, written @domain) that write for others: their Reply-To is the contact. */
    formSenders: text('form_senders').array().notNull().default(sql`'{}'`),
    /** Whether the answer of a user by their own mail program goes on to the contact, or is kept as a note. */
    userMail: text('user_mail', { enum: ['send', 'note'] })
      .notNull()
      .default('send'),
    /** Where assistants may forward to, once a person signs: addresses, or whole domains written @domain. */
    forwardTo: text('forward_to').array().notNull().default(sql`'{}'`),
    quotesHistory: boolean('quotes_history').notNull().default(true),
    countsOpens: boolean('counts_opens').notNull().default(false),
    countsClicks: boolean('counts_clicks').notNull().default(false),
    /** A reply that closes its ticket asks the contact how we did, once for each ticket. */
    asksRating: boolean('asks_rating').notNull().default(false),
    /** In its own words; null: ours, in the language of the ticket. */
    ratingQuestion: text('rating_question'),
    /** How long after it was closed without a reply a ticket is asked about; null: not at all. */
    ratingAfterHours: integer('rating_after_hours'),
    /** What was closed before is not asked about. */
    ratingAfterSince: at('rating_after_since'),
    fallbackCharset: text('fallback_charset').notNull().default('windows-1252'),
    /** Encrypted; the other doors (HTTP) prove themselves with it. */
    inboundSecret: text('inbound_secret'),
    inboundSecretHash: text('inbound_secret_hash'),
    clientId: text('client_id'),
    createdAt: createdAt(),
    pausedAt: at('paused_at'),
    deletedAt: at('deleted_at'),
  },
  (t) => [
    uniqueIndex('mailboxes_address_key').on(t.address).where(sql`${t.deletedAt} is null`),
    uniqueIndex('mailboxes_inbound_secret_key').on(t.inboundSecretHash),
    uniqueIndex('mailboxes_client_id_key').on(t.clientId).where(sql`${t.deletedAt} is null`),
    check('mailboxes_address_lower', sql`${t.address} = lower(${t.address})`),
  ],
);

/** A mailbox elsewhere that is read over IMAP into one of ours. The password is encrypted. */
export const imapAccounts = pgTable(
  'imap_accounts',
  {
    id: id('imp')('id')
      .primaryKey()
      .$defaultFn(() => newId('imp')),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    host: text('host').notNull(),
    port: integer('port').notNull(),
    secure: boolean('secure').notNull().default(true),
    username: text('username').notNull(),
    password: text('password').notNull(),
    folder: text('folder').notNull().default('INBOX'),
    deleteAfterReading: boolean('delete_after_reading').notNull().default(false),
    uidValidity: bigint('uid_validity', { mode: 'number' }),
    lastUid: bigint('last_uid', { mode: 'number' }).notNull().default(0),
    lastReadAt: at('last_read_at'),
    lastError: text('last_error'),
    lastErrorTold: jsonb('last_error_told').$type<Noted>(),
    createdAt: createdAt(),
    pausedAt: at('paused_at'),
  },
  (t) => [uniqueIndex('imap_accounts_mailbox_key').on(t.mailboxId)],
);

/** Addresses (or whole domains, written @domain) whose mail is ignored, for one mailbox or for all. */
export const blockedSenders = pgTable(
  'blocked_senders',
  {
    id: id('blk')('id')
      .primaryKey()
      .$defaultFn(() => newId('blk')),
    sender: text('sender').notNull(),
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    liftedAt: at('lifted_at'),
    liftedBy: text('lifted_by'),
  },
  (t) => [
    uniqueIndex('blocked_senders_once_key')
      .on(t.sender, sql`coalesce(${t.mailboxId}, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`${t.liftedAt} is null`),
  ],
);

/** Signatures of the other doors that have been used, so that a recorded request cannot be played again. */
export const usedSignatures = pgTable(
  'used_signatures',
  { signature: text('signature').primaryKey(), usedAt: at('used_at').notNull().default(sql`now()`) },
  (t) => [index('used_signatures_used_idx').on(t.usedAt)],
);
