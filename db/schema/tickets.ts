import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
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
import { at, createdAt, id, newId } from '../columns.ts';
import { assistants } from './assistants.ts';
import { contacts } from './contacts.ts';
import { mailboxes } from './mailboxes.ts';
import type { Noted } from './noted.ts';
import { dueKind, slaPolicies } from './sla-policies.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

export const ticketStatus = pgEnum('ticket_status', ['open', 'in_progress', 'snoozed', 'closed']);
/** In this order, so that the database sorts them as people do. */
export const ticketPriority = pgEnum('ticket_priority', ['low', 'normal', 'high', 'urgent']);

/** Why a ticket needs a person. */
export const needsPersonKind = pgEnum('needs_person_kind', [
  'delivery_uncertain',
  'delivery_failed',
  'delivery_suppressed',
  'delivery_bounced',
  'reply_cancelled',
  'sender_not_participant',
  'draft_rejected',
  'assistant_hand_off',
  'assistant_disabled',
  'run_failed',
  'run_crashed',
  'run_timed_out',
  'run_attempts_exhausted',
  'run_cancelled',
  'run_superseded',
  'model_away',
  'forward_answered',
]);
/** `no_article`: nothing that it may read answers the mail. */
export const handOffReasons = ['no_article', 'needs_decision', 'asks_for_person', 'other'] as const;
export type HandOffReason = (typeof handOffReasons)[number];
export type NeedsPersonDetail = {
  recipient?: string;
  /** The delivery is of a forward, not of a reply. */
  forward?: boolean;
  /** Of the person, the assistant or the team concerned. */
  name?: string | null;
  /** The server's, the model's or the program's own. */
  words?: string;
  /** The words by their code, if they are the program's own. */
  told?: Noted | null;
  /** Why an assistant handed it off, as it chose. */
  because?: HandOffReason | null;
  attempts?: number;
};

/** Where a ticket that is not due stands in the order of what is due. */
export const lastOfAll = '9999-12-31T00:00:00.000Z';

/** One matter with one contact. The row is the lock of everything that happens to it; `version` counts its changes. */
export const tickets = pgTable(
  'tickets',
  {
    id: id('tkt')('id')
      .primaryKey()
      .$defaultFn(() => newId('tkt')),
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity({ startWith: 1001 }),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    contactId: id('con')('contact_id')
      .notNull()
      .references(() => contacts.id),
    assistantId: id('ast')('assistant_id').references(() => assistants.id),
    assigneeId: id('usr')('assignee_id').references(() => users.id),
    /** The team that it is assigned to, whoever of it has it. */
    assigneeTeamId: id('tem')('assignee_team_id').references(() => teams.id),
    subject: text('subject'),
    status: ticketStatus('status').notNull().default('open'),
    priority: ticketPriority('priority').notNull().default('normal'),
    /** ISO 639-1; null when it is not clear. */
    language: text('language'),
    /** Who set the language; null while it is detected. */
    languageSetBy: text('language_set_by'),
    languageDetectedAt: at('language_detected_at'),
    /** An older ticket that this one goes on from, though it is its own: closed too long ago, or somebody else's. */
    continuesTicketId: id('tkt')('continues_ticket_id').references((): AnyPgColumn => tickets.id),
    /** The ticket that holds its entries since the two were merged. */
    mergedIntoId: id('tkt')('merged_into_id').references((): AnyPgColumn => tickets.id),
    replyToken: uuid('reply_token').notNull().defaultRandom(),
    needsPersonKind: needsPersonKind('needs_person_kind'),
    // The foreign keys of these two are made by the migration: both tables refer to this one.
    needsPersonDeliveryId: id('dlv')('needs_person_delivery_id'),
    needsPersonRunId: id('run')('needs_person_run_id'),
    needsPersonDetail: jsonb('needs_person_detail').$type<NeedsPersonDetail>(),
    snoozedUntil: at('snoozed_until'),
    slaPolicyId: id('sla')('sla_policy_id').references(() => slaPolicies.id),
    /** The nearest of its dues that run, as `refreshDue` keeps them. */
    dueAt: at('due_at'),
    dueKind: dueKind('due_kind'),
    dueSoonAt: at('due_soon_at'),
    breachedAt: at('breached_at'),
    /** The same time, or the last of all: lists are sorted by it, and a cursor compares no null. */
    dueOrder: at('due_order').notNull().default(new Date(lastOfAll)),
    resolutionNote: text('resolution_note'),
    closedAt: at('closed_at'),
    closedBy: text('closed_by'),
    firstReplyAt: at('first_reply_at'),
    lastMessageAt: at('last_message_at').notNull(),
    lastInboundAt: at('last_inbound_at'),
    /** Who wrote the newest correspondence, kept by triggers: counting reads it of every ticket. Null without any. */
    lastWriter: text('last_writer', { enum: ['contact', 'us'] }),
    /** When the mail that opened it was taken back before it left, or its contact was erased. No list shows it. */
    withdrawnAt: at('withdrawn_at'),
    /** Of the program that opened it by a mail of ours. */
    clientId: text('client_id'),
    /** It is for trying things out: nothing of it leaves, no report counts it, and it goes with the other samples. */
    sample: boolean('sample').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('tickets_number_key').on(t.number),
    uniqueIndex('tickets_reply_token_key').on(t.replyToken),
    check('tickets_snoozed_has_until', sql`(${t.status} = 'snoozed') = (${t.snoozedUntil} is not null)`),
    check('tickets_closed_has_when', sql`(${t.status} = 'closed') = (${t.closedAt} is not null)`),
    check('tickets_withdrawn_is_closed', sql`${t.withdrawnAt} is null or ${t.status} = 'closed'`),
    uniqueIndex('tickets_client_id_key').on(t.clientId).where(sql`${t.clientId} is not null`),
    check('tickets_due_whole', sql`num_nonnulls(${t.dueAt}, ${t.dueKind}, ${t.dueSoonAt}) in (0, 3)`),
    check('tickets_breach_is_due', sql`${t.breachedAt} is null or ${t.dueAt} is not null`),
    check('tickets_merged_is_closed', sql`${t.mergedIntoId} is null or ${t.status} = 'closed'`),
    check(
      'tickets_needs_person_whole',
      sql`case when ${t.needsPersonKind} is null
        then num_nonnulls(${t.needsPersonDeliveryId}, ${t.needsPersonRunId}, ${t.needsPersonDetail}) = 0
        else ${t.needsPersonDetail} is not null end`,
    ),
    check(
      'tickets_needs_person_delivery',
      sql`(${t.needsPersonKind} in ('delivery_uncertain', 'delivery_failed', 'delivery_suppressed', 'delivery_bounced')) is not true
        or ${t.needsPersonDeliveryId} is not null`,
    ),
    index('tickets_active_idx')
      .on(t.lastMessageAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} in ('open', 'in_progress')`),
    index('tickets_active_priority_idx')
      .on(t.priority.desc().nullsFirst(), t.lastMessageAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} in ('open', 'in_progress')`),
    index('tickets_due_idx').on(t.dueOrder, t.id).where(sql`${t.status} in ('open', 'in_progress')`),
    // With the time of creation, by which a search for what came before a day skips newer tickets without reading them.
    index('tickets_status_idx').on(
      t.status,
      t.lastMessageAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
      t.createdAt,
    ),
    index('tickets_all_idx').on(t.lastMessageAt.desc().nullsFirst(), t.id.desc().nullsFirst(), t.createdAt),
    index('tickets_updated_idx').on(t.updatedAt, t.id),
    index('tickets_mailbox_idx').on(
      t.mailboxId,
      t.lastMessageAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
      t.createdAt,
    ),
    index('tickets_assistant_idx').on(
      t.assistantId,
      t.lastMessageAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index('tickets_assignee_idx')
      .on(t.assigneeId, t.lastMessageAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.assigneeId} is not null`),
    index('tickets_assignee_team_idx')
      .on(t.assigneeTeamId, t.lastMessageAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.assigneeTeamId} is not null`),
    index('tickets_handed_over_idx')
      .on(t.assigneeId)
      .where(sql`${t.needsPersonKind} = 'assistant_hand_off' and ${t.assigneeId} is not null`),
    index('tickets_contact_idx').on(
      t.contactId,
      t.lastMessageAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index('tickets_language_idx')
      .on(t.language, t.lastMessageAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.language} is not null`),
    index('tickets_language_waiting_idx')
      .on(t.id)
      .where(sql`${t.language} is null and ${t.languageDetectedAt} is null`),
    index('tickets_continues_idx').on(t.continuesTicketId).where(sql`${t.continuesTicketId} is not null`),
    index('tickets_merged_into_idx').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    // Of the reports, which read a period of all tickets out of these alone.
    index('tickets_created_idx').on(
      t.createdAt,
      t.mailboxId,
      t.mergedIntoId,
      t.lastInboundAt,
      t.firstReplyAt,
    ),
    index('tickets_first_reply_idx')
      .on(t.firstReplyAt, t.mailboxId)
      .where(sql`${t.firstReplyAt} is not null`),
    index('tickets_closed_idx').on(t.closedAt, t.mailboxId).where(sql`${t.closedAt} is not null`),
    index('tickets_sample_idx').on(t.id).where(sql`${t.sample}`),
    index('tickets_snoozed_until_idx').on(t.snoozedUntil).where(sql`${t.status} = 'snoozed'`),
  ],
);

/** Every change of a ticket's status, kept by a trigger; opening it is its `createdAt`. Reports count the backlog by it. */
export const ticketStatusChanges = pgTable(
  'ticket_status_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    mailboxId: id('mbx')('mailbox_id').notNull(),
    before: ticketStatus('before').notNull(),
    after: ticketStatus('after').notNull(),
    changedAt: at('changed_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('ticket_status_changes_changed_idx').on(t.changedAt, t.mailboxId, t.before, t.after),
    index('ticket_status_changes_ticket_idx').on(t.ticketId),
  ],
);

/** Up to when a user has seen a ticket; unread means that the contact wrote after it. */
export const ticketReads = pgTable(
  'ticket_reads',
  {
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    readAt: at('read_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.ticketId] })],
);

export const todos = pgTable(
  'todos',
  {
    id: id('tod')('id')
      .primaryKey()
      .$defaultFn(() => newId('tod')),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    title: text('title').notNull(),
    dueAt: at('due_at'),
    createdBy: text('created_by').notNull(),
    /** Null when a program, the assistant or an earlier version made it. */
    createdById: id('usr')('created_by_id').references(() => users.id),
    createdAt: createdAt(),
    /** When those whom it concerns were notified that it is due: once. */
    dueNotifiedAt: at('due_notified_at'),
    doneAt: at('done_at'),
    doneBy: text('done_by'),
  },
  (t) => [
    index('todos_ticket_idx').on(t.ticketId),
    index('todos_due_idx').on(t.dueAt).where(sql`${t.doneAt} is null`),
    index('todos_due_unnotified_idx')
      .on(t.dueAt)
      .where(sql`${t.doneAt} is null and ${t.dueNotifiedAt} is null`),
  ],
);
