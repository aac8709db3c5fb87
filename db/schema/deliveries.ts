import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bytes, createdAt, id, newId } from '../columns.ts';
import { messageKind, messages } from './messages.ts';
import type { Noted } from './noted.ts';
import { relays } from './relays.ts';

export const deliveryStatus = pgEnum('delivery_status', [
  'queued',
  'sending',
  'sent',
  'deferred',
  'failed',
  'bounced',
  'suppressed',
  'uncertain',
  'cancelled',
]);

/** What a delivery that has not left waits for: a relay that works, room in its mailbox's hour, the recipient's server, its time. */
export const deliveryWait = pgEnum('delivery_wait', ['relay', 'send_limit', 'server', 'time']);

/** One message to one recipient. The outbox is a query over the rows that are not final. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: id('dlv')('id')
      .primaryKey()
      .$defaultFn(() => newId('dlv')),
    messageId: id('msg')('message_id').notNull(),
    messageKind: messageKind('message_kind').notNull().default('outbound'),
    recipient: text('recipient').notNull(),
    role: text('role', { enum: ['to', 'cc', 'bcc'] }).notNull(),
    status: deliveryStatus('status').notNull().default('queued'),
    returnToken: text('return_token').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at').notNull(),
    leaseToken: uuid('lease_token'),
    leaseUntil: at('lease_until'),
    waitsFor: deliveryWait('waits_for'),
    code: text('code'),
    /** The reply code (RFC 5321 4.2) of the last answer; null when no server gave one. */
    smtpCode: integer('smtp_code'),
    response: text('response'),
    /** The same by its code, where the words are ours and not a server's. */
    responseTold: jsonb('response_told').$type<Noted>(),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    sentAt: at('sent_at'),
    resolvedBy: text('resolved_by'),
    /** The reply that goes elsewhere instead, and by that resolved it. */
    replacedByMessageId: id('msg')('replaced_by_message_id').references(() => messages.id),
    bounceClass: text('bounce_class', { enum: ['hard', 'soft'] }),
    complainedAt: at('complained_at'),
  },
  (t) => [
    foreignKey({
      name: 'deliveries_outbound_message_fk',
      columns: [t.messageId, t.messageKind],
      foreignColumns: [messages.id, messages.kind],
    }),
    check('deliveries_outbound_only', sql`${t.messageKind} = 'outbound'`),
    check(
      'deliveries_waiting_has_cause',
      sql`(${t.status} in ('queued', 'deferred')) = (${t.waitsFor} is not null)`,
    ),
    uniqueIndex('deliveries_once_key').on(t.messageId, t.recipient),
    uniqueIndex('deliveries_return_token_key').on(t.returnToken),
    index('deliveries_due_idx').on(t.nextAttemptAt).where(sql`${t.status} in ('queued', 'deferred')`),
    index('deliveries_sending_idx').on(t.leaseUntil).where(sql`${t.status} = 'sending'`),
    index('deliveries_status_idx').on(t.status, t.updatedAt.desc().nullsFirst()),
    index('deliveries_list_idx').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('deliveries_sent_idx').on(t.sentAt).where(sql`${t.sentAt} is not null`),
    index('deliveries_recipient_idx').on(t.recipient),
    index('deliveries_replaced_by_idx')
      .on(t.replacedByMessageId)
      .where(sql`${t.replacedByMessageId} is not null`),
  ],
);

/** One SMTP conversation for a delivery, with the server's own words. */
export const attempts = pgTable(
  'attempts',
  {
    deliveryId: id('dlv')('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    number: integer('number').notNull(),
    startedAt: at('started_at').notNull().default(sql`now()`),
    /** When the mail was handed to the transport: before it, nothing can have left. */
    handedAt: at('handed_at'),
    relayId: id('rly')('relay_id').references(() => relays.id),
    finishedAt: at('finished_at'),
    outcome: text('outcome', { enum: ['sent', 'queued', 'deferred', 'failed', 'uncertain', 'suppressed'] }),
    code: text('code'),
    response: text('response'),
    responseTold: jsonb('response_told').$type<Noted>(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
);

/** An address that we must not write to, with the reason. Lifted ones stay as history. */
export const suppressions = pgTable(
  'suppressions',
  {
    id: id('sup')('id')
      .primaryKey()
      .$defaultFn(() => newId('sup')),
    address: text('address').notNull(),
    reason: text('reason', { enum: ['bounce', 'complaint', 'manual'] }).notNull(),
    detail: text('detail'),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
    liftedAt: at('lifted_at'),
    liftedBy: text('lifted_by'),
    liftedBecause: text('lifted_because'),
  },
  (t) => [uniqueIndex('suppressions_address_key').on(t.address).where(sql`${t.liftedAt} is null`)],
);

/** Where mail goes while no relay is set: caught here, readable in the product, and nowhere else. */
export const caughtMails = pgTable(
  'caught_mails',
  {
    id: id('cgt')('id')
      .primaryKey()
      .$defaultFn(() => newId('cgt')),
    deliveryId: id('dlv')('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    envelopeFrom: text('envelope_from').notNull(),
    envelopeTo: text('envelope_to').array().notNull(),
    size: integer('size').notNull(),
    content: bytes('content').notNull(),
    caughtAt: at('caught_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('caught_mails_list_idx').on(t.caughtAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('caught_mails_delivery_idx').on(t.deliveryId),
  ],
);
