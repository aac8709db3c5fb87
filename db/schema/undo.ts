import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, id } from '../columns.ts';
import { deliveries } from './deliveries.ts';
import { messages } from './messages.ts';
import type { Noted } from './noted.ts';
import { draftStatus, drafts, runs } from './runs.ts';
import { type NeedsPersonDetail, needsPersonKind, ticketStatus, tickets } from './tickets.ts';
import { users } from './users.ts';

const serial = (name: string) => bigint(name, { mode: 'number' });

/** Entries that were moved from one ticket to another together. */
export const ticketMoves = pgTable(
  'ticket_moves',
  {
    id: serial('id').primaryKey().generatedAlwaysAsIdentity(),
    fromTicketId: id('tkt')('from_ticket_id')
      .notNull()
      .references(() => tickets.id),
    toTicketId: id('tkt')('to_ticket_id')
      .notNull()
      .references(() => tickets.id),
    /** The move that this one takes back. */
    undoesMoveId: serial('undoes_move_id'),
    movedAt: at('moved_at').notNull().default(sql`now()`),
    movedBy: text('moved_by').notNull(),
  },
  (t) => [foreignKey({ columns: [t.undoesMoveId], foreignColumns: [t.id] })],
);

/** A moved entry, with its previous filing reason and flags. */
export const movedMessages = pgTable(
  'moved_messages',
  {
    moveId: serial('move_id')
      .notNull()
      .references(() => ticketMoves.id),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    filedBecause: text('filed_because'),
    filedTold: jsonb('filed_told').$type<Noted>(),
    flags: text('flags').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.moveId, t.messageId] }),
    index('moved_messages_message_idx').on(t.messageId, t.moveId),
  ],
);

/**
 * A ticket’s state before a reply or a move, for undoing it. Its status and that status’s time, or its version after a
 * move, tell whether the ticket has changed since.
 */
export const undoSnapshots = pgTable(
  'undo_snapshots',
  {
    id: serial('id').primaryKey().generatedAlwaysAsIdentity(),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    messageId: id('msg')('message_id').references(() => messages.id),
    moveId: serial('move_id').references(() => ticketMoves.id),
    status: ticketStatus('status').notNull(),
    snoozedUntil: at('snoozed_until'),
    closedAt: at('closed_at'),
    closedBy: text('closed_by'),
    resolutionNote: text('resolution_note'),
    needsPersonKind: needsPersonKind('needs_person_kind'),
    needsPersonDeliveryId: id('dlv')('needs_person_delivery_id').references(() => deliveries.id),
    needsPersonRunId: id('run')('needs_person_run_id').references(() => runs.id),
    needsPersonDetail: jsonb('needs_person_detail').$type<NeedsPersonDetail>(),
    leftStatus: ticketStatus('left_status'),
    leftSnoozedUntil: at('left_snoozed_until'),
    leftClosedAt: at('left_closed_at'),
    leftVersion: integer('left_version'),
    /** Who the ticket was assigned to before the reply, and after it. */
    assigneeId: id('usr')('assignee_id').references(() => users.id),
    leftAssigneeId: id('usr')('left_assignee_id').references(() => users.id),
    /** The tags that the reply added. */
    addedTags: text('added_tags').array().notNull().default(sql`'{}'`),
    /** The reply is the mail that opened its ticket. */
    openedTicket: boolean('opened_ticket').notNull().default(false),
    /** What the reply was written as, in Markdown. */
    body: text('body'),
    /** Whether its writer let it carry the earlier mail. */
    quote: boolean('quote').notNull().default(true),
  },
  (t) => [
    check(
      'undo_snapshots_of_one_act',
      sql`num_nonnulls(${t.messageId}, ${t.moveId}) = 1
        and (${t.messageId} is null) = (${t.leftStatus} is null)
        and (${t.moveId} is null) = (${t.leftVersion} is null)`,
    ),
    uniqueIndex('undo_snapshots_message_key').on(t.messageId).where(sql`${t.messageId} is not null`),
    uniqueIndex('undo_snapshots_move_key').on(t.moveId, t.ticketId).where(sql`${t.moveId} is not null`),
    index('undo_snapshots_ticket_idx').on(t.ticketId),
  ],
);

/** The status that a draft had before a reply approved or superseded it, for undoing that reply. */
export const draftSnapshots = pgTable(
  'draft_snapshots',
  {
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    draftId: id('drf')('draft_id')
      .notNull()
      .references(() => drafts.id),
    /** `superseded` as soon as anything but a reply would have superseded it. */
    status: draftStatus('status').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.draftId] }),
    index('draft_snapshots_draft_idx').on(t.draftId),
  ],
);
