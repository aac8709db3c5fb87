import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, bytes, createdAt, id, newId, tsvector } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import type { Noted } from './noted.ts';
import { rawEmails } from './raw-emails.ts';
import { tickets } from './tickets.ts';

export const messageKind = pgEnum('message_kind', ['inbound', 'outbound', 'note']);
export type MailAddress = { name: string | null; address: string };

export type Finding = { kind: string; detail: string; told?: Noted };
/** A user whom a note names, and how its text writes them after the `@`. */
export type Mention = { user_id: string; handle: string };

/** One entry of correspondence, or a note. Notes can have no delivery: deliveries refer to (id, kind) with kind outbound. */
export const messages = pgTable(
  'messages',
  {
    id: id('msg')('id')
      .primaryKey()
      .$defaultFn(() => newId('msg')),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    kind: messageKind('kind').notNull(),
    authorType: text('author_type', {
      enum: ['user', 'assistant', 'api_key', 'contact', 'system'],
    }).notNull(),
    authorId: text('author_id'),
    authorName: text('author_name').notNull(),
    sender: jsonb('sender').$type<MailAddress>(),
    to: jsonb('to').$type<MailAddress[]>().notNull().default([]),
    cc: jsonb('cc').$type<MailAddress[]>().notNull().default([]),
    bcc: jsonb('bcc').$type<MailAddress[]>().notNull().default([]),
    replyTo: jsonb('reply_to').$type<MailAddress[]>().notNull().default([]),
    subject: text('subject'),
    text: text('text').notNull(),
    html: text('html'),
    /** Without what is quoted or signed, by its marks: for the eye. */
    visibleText: text('visible_text').notNull(),
    /** Without what an earlier mail of the ticket says: for search and the assistant. Null when all of it is visible. */
    newText: text('new_text'),
    /** ISO 639-1, of a mail as it was filed; null when it is not clear. */
    language: text('language'),
    internetMessageId: text('internet_message_id'),
    inReplyTo: text('in_reply_to'),
    references: text('references').array().notNull().default(sql`'{}'`),
    contentHash: text('content_hash'),
    rawEmailId: id('raw')('raw_email_id').references(() => rawEmails.id),
    filedBecause: text('filed_because'),
    filedTold: jsonb('filed_told').$type<Noted>(),
    auth: jsonb('auth').$type<{ spf: string | null; dkim: string | null; dmarc: string | null }>(),
    flags: text('flags').array().notNull().default(sql`'{}'`),
    mentions: jsonb('mentions').$type<Mention[]>().notNull().default([]),
    /** What speaks against believing the mail, each in words: a look-alike domain, a link that leads elsewhere. */
    findings: jsonb('findings').$type<Finding[]>().notNull().default([]),
    remoteImages: integer('remote_images').notNull().default(0),
    trackers: integer('trackers').notNull().default(0),
    /** Who wrote what is forwarded here, as the forwarded text itself says: nobody vouches for it. */
    forwardedFrom: jsonb('forwarded_from').$type<MailAddress>(),
    /** Outlook’s conversation index (MS-OXOMSG 2.2.1.3); replies continue it. */
    conversationIndex: text('conversation_index'),
    /** A reply that waits for its time is taken back when the contact writes first. */
    cancelsOnReply: boolean('cancels_on_reply').notNull().default(false),
    automatic: boolean('automatic').notNull().default(false),
    /** The forward that this mail is, or answers: correspondence with somebody else than the contact. */
    forwardId: id('msg')('forward_id'),
    createdAt: createdAt(),
    search: tsvector('search').generatedAlwaysAs(
      sql`setweight(search_words(left(coalesce(subject, ''), 1000)), 'A') || search_vector(left(coalesce(new_text, visible_text), 200000)) || array_to_tsvector(search_people('from', sender) || search_people('to', "to") || search_people('cc', cc))`,
    ),
  },
  (t) => [
    unique('messages_id_kind_key').on(t.id, t.kind),
    unique('messages_duplicate_key').on(t.mailboxId, t.internetMessageId, t.contentHash),
    foreignKey({ name: 'messages_forward_fk', columns: [t.forwardId], foreignColumns: [t.id] }),
    check('messages_inbound_has_hash', sql`(${t.kind} = 'inbound') = (${t.contentHash} is not null)`),
    check('messages_correspondence_has_id', sql`(${t.kind} = 'note') = (${t.internetMessageId} is null)`),
    index('messages_ticket_idx').on(t.ticketId, t.createdAt, t.id),
    // Of the reports: who has answered what in a period.
    index('messages_replies_idx')
      .on(t.createdAt, t.mailboxId, t.ticketId, t.authorType, t.authorId, t.id)
      .where(sql`${t.kind} = 'outbound' and ${t.forwardId} is null`),
    index('messages_raw_email_idx').on(t.rawEmailId),
    index('messages_internet_message_id_idx').on(t.internetMessageId),
    index('messages_forward_idx').on(t.forwardId).where(sql`${t.forwardId} is not null`),
    index('messages_search_idx').using('gin', t.search),
  ],
);

/** Every Message-ID that a ticket's mails bear or mention, so that a later mail that names one finds its ticket. */
export const knownMessageIds = pgTable(
  'known_message_ids',
  {
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    internetMessageId: text('internet_message_id').notNull(),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    origin: text('origin', { enum: ['ours', 'theirs', 'mentioned'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.internetMessageId, t.ticketId] })],
);

/** File contents, once each. `content` is stored EXTERNAL: see the migration. */
export const blobs = pgTable('blobs', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  content: bytes('content').notNull(),
  createdAt: createdAt(),
});

export const attachments = pgTable(
  'attachments',
  {
    id: id('att')('id')
      .primaryKey()
      .$defaultFn(() => newId('att')),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    contentId: text('content_id'),
    inline: boolean('inline').notNull().default(false),
    /** The type that the bytes themselves show; null when they show none. */
    detectedType: text('detected_type'),
    text: text('text'),
    textStatus: text('text_status', { enum: ['waiting', 'done', 'none', 'failed'] })
      .notNull()
      .default('none'),
    textNote: text('text_note'),
    /** How often the reading was begun. */
    textAttempts: integer('text_attempts').notNull().default(0),
    search: tsvector('search').generatedAlwaysAs(
      sql`search_vector(left(name, 1000) || ' ' || left(coalesce(text, ''), 200000))`,
    ),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('attachments_message_position_key').on(t.messageId, t.position),
    index('attachments_sha256_idx').on(t.sha256),
    index('attachments_waiting_idx').on(t.createdAt).where(sql`${t.textStatus} = 'waiting'`),
    index('attachments_search_idx').using('gin', t.search),
  ],
);

/** A file uploaded before its message. It is deleted after a day; a message that used it has its own copy. */
export const uploads = pgTable(
  'uploads',
  {
    id: id('upl')('id')
      .primaryKey()
      .$defaultFn(() => newId('upl')),
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    usedAt: at('used_at'),
  },
  (t) => [index('uploads_created_idx').on(t.createdAt), index('uploads_sha256_idx').on(t.sha256)],
);

/** Senders whose remote images are always shown, because a person said so. */
export const trustedImageSenders = pgTable('trusted_image_senders', {
  address: text('address').primaryKey(),
  createdBy: text('created_by').notNull(),
  createdAt: createdAt(),
});
