import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { at, bytes, id, newId } from '../columns.ts';
import { blockedSenders, mailboxes } from './mailboxes.ts';
import type { Noted } from './noted.ts';

export const rawEmailStatus = pgEnum('raw_email_status', ['received', 'filed', 'held', 'ignored']);
export const rawEmailKind = pgEnum('raw_email_kind', [
  'person',
  'auto_reply',
  'bounce',
  'delay',
  'complaint',
  'receipt',
  'list',
  'loop',
  'report',
]);

export type BounceFacts = {
  recipients: {
    address: string;
    action: string | null;
    status: string | null;
    class: 'hard' | 'soft';
    text: string | null;
    delivery_id: string | null;
  }[];
};

/** The exact bytes and the SMTP envelope, one row per mailbox concerned. `content` is stored EXTERNAL: see the migration. */
export const rawEmails = pgTable(
  'raw_emails',
  {
    id: id('raw')('id')
      .primaryKey()
      .$defaultFn(() => newId('raw')),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    source: text('source', { enum: ['smtp', 'http', 'imap', 'import'] }).notNull(),
    /** Whoever handed it over proved to know the mailbox's secret. */
    authenticated: boolean('authenticated').notNull().default(false),
    envelopeFrom: text('envelope_from').notNull(),
    envelopeTo: text('envelope_to').array().notNull(),
    clientAddress: text('client_address'),
    helo: text('helo'),
    tls: boolean('tls').notNull().default(false),
    size: integer('size').notNull(),
    content: bytes('content').notNull(),
    receivedAt: at('received_at').notNull().default(sql`now()`),
    status: rawEmailStatus('status').notNull().default('received'),
    kind: rawEmailKind('kind'),
    reason: text('reason'),
    /** The same by its code, where the words are ours. */
    reasonTold: jsonb('reason_told').$type<Noted>(),
    attempts: integer('attempts').notNull().default(0),
    processedAt: at('processed_at'),
    processedBy: text('processed_by'),
    internetMessageId: text('internet_message_id'),
    subject: text('subject'),
    fromName: text('from_name'),
    fromAddress: text('from_address'),
    ticketId: id('tkt')('ticket_id'),
    messageId: id('msg')('message_id'),
    /** Ignored because of this block; what it kept out can be counted, and replayed when it is lifted. */
    blockedById: id('blk')('blocked_by_id').references(() => blockedSenders.id),
    bounce: jsonb('bounce').$type<BounceFacts>(),
    complaint: jsonb('complaint').$type<{ type: string; recipients: string[] }>(),
    authDetails: jsonb('auth_details').$type<Record<string, unknown>>(),
    auth: jsonb('auth').$type<{ spf: string | null; dkim: string | null; dmarc: string | null }>(),
  },
  (t) => [
    index('raw_emails_waiting_idx').on(t.receivedAt).where(sql`${t.status} = 'received'`),
    index('raw_emails_held_idx')
      .on(t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} = 'held'`),
    index('raw_emails_received_idx').on(t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('raw_emails_status_idx').on(t.status),
    index('raw_emails_message_id_idx').on(t.internetMessageId),
    index('raw_emails_ticket_idx').on(t.ticketId),
    index('raw_emails_blocked_by_idx').on(t.blockedById).where(sql`${t.blockedById} is not null`),
  ],
);
