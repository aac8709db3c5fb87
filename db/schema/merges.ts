import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id } from '../columns.ts';
import { messages } from './messages.ts';
import { drafts } from './runs.ts';
import type { TicketFields } from './ticket-acts.ts';
import { tickets, todos } from './tickets.ts';

function mergeId() {
  return bigint('merge_id', { mode: 'number' })
    .notNull()
    .references(() => ticketMerges.id);
}

/** A ticket that was merged into another, with what its undo restores. A ticket has one merge that stands. */
export const ticketMerges = pgTable(
  'ticket_merges',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    fromTicketId: id('tkt')('from_ticket_id')
      .notNull()
      .references(() => tickets.id),
    intoTicketId: id('tkt')('into_ticket_id')
      .notNull()
      .references(() => tickets.id),
    mergedAt: at('merged_at').notNull().default(sql`now()`),
    mergedBy: text('merged_by').notNull(),
    undoneAt: at('undone_at'),
    undoneBy: text('undone_by'),
    /** The fields of the merged ticket, before. */
    fromBefore: jsonb('from_before').$type<TicketFields>().notNull(),
    /** What the merge changed of the other: as it found it, and as it left it. */
    intoBefore: jsonb('into_before').$type<TicketFields>().notNull(),
    intoAfter: jsonb('into_after').$type<TicketFields>().notNull(),
    /** Whether it ended a run, or superseded a draft that was waiting. */
    fromInterrupted: boolean('from_interrupted').notNull(),
    intoInterrupted: boolean('into_interrupted').notNull(),
  },
  (t) => [
    check('ticket_merges_two_tickets', sql`${t.fromTicketId} <> ${t.intoTicketId}`),
    check('ticket_merges_undone_by', sql`(${t.undoneAt} is null) = (${t.undoneBy} is null)`),
    uniqueIndex('ticket_merges_one_standing_key').on(t.fromTicketId).where(sql`${t.undoneAt} is null`),
    index('ticket_merges_from_idx').on(t.fromTicketId),
    index('ticket_merges_into_idx').on(t.intoTicketId),
  ],
);

/** An entry that goes back when a merge is undone: moved by it, or received later for the merged ticket. */
export const mergedMessages = pgTable(
  'merged_messages',
  {
    mergeId: mergeId(),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    arrivedLater: boolean('arrived_later').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.messageId] }),
    index('merged_messages_message_idx').on(t.messageId),
  ],
);

export const mergedTodos = pgTable(
  'merged_todos',
  {
    mergeId: mergeId(),
    todoId: id('tod')('todo_id')
      .notNull()
      .references(() => todos.id),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.todoId] }), index('merged_todos_todo_idx').on(t.todoId)],
);

/** The drafts of a merged ticket, and the waiting one of the other, with their ticket. */
export const mergedDrafts = pgTable(
  'merged_drafts',
  {
    mergeId: mergeId(),
    draftId: id('drf')('draft_id')
      .notNull()
      .references(() => drafts.id),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    wasOpen: boolean('was_open').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.draftId] }), index('merged_drafts_draft_idx').on(t.draftId)],
);

/** Two tickets that a person or a program has linked; the lower id first, so that a pair stands once. */
export const ticketLinks = pgTable(
  'ticket_links',
  {
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    otherTicketId: id('tkt')('other_ticket_id')
      .notNull()
      .references(() => tickets.id),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.otherTicketId] }),
    check('ticket_links_in_order', sql`${t.ticketId} < ${t.otherTicketId}`),
    index('ticket_links_other_idx').on(t.otherTicketId),
  ],
);
