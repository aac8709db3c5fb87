import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { messages } from './messages.ts';
import { tickets } from './tickets.ts';

export const ratings = ['good', 'okay', 'bad'] as const;

/**
 * A question how we did, at the foot of one mail of ours, and its answer. It belongs to the ticket that its message stands in,
 * so it follows what is merged or moved.
 */
export const surveys = pgTable(
  'surveys',
  {
    id: id('svy')('id')
      .primaryKey()
      .$defaultFn(() => newId('svy')),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    /** Who is asked; nobody else who gets the reply sees the question. */
    recipient: text('recipient').notNull(),
    language: text('language').notNull(),
    /** In the mailbox's own words, as they were when it was asked; null: ours. */
    question: text('question'),
    /** How much of the message's text stands above the quoted history, in UTF-16 units. */
    ownTextLength: integer('own_text_length').notNull(),
    rating: text('rating', { enum: ratings }),
    comment: text('comment'),
    /** When the answer was given or last changed. */
    ratedAt: at('rated_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('surveys_message_key').on(t.messageId),
    check('surveys_rated_whole', sql`(${t.rating} is null) = (${t.ratedAt} is null)`),
    check('surveys_comment_is_rated', sql`${t.comment} is null or ${t.rating} is not null`),
    // Of the reports, and of the list.
    index('surveys_created_idx').on(t.createdAt, t.id),
    index('surveys_rating_idx').on(t.rating, t.messageId).where(sql`${t.rating} is not null`),
  ],
);

/** What became of asking about a ticket that was closed without a reply; one row for each closing that came due. */
export const closingSurveys = pgTable(
  'closing_surveys',
  {
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    closedAt: at('closed_at').notNull(),
    outcome: text('outcome', { enum: ['asked', 'unsuited', 'refused', 'failed'] }).notNull(),
    decidedAt: at('decided_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.closedAt] })],
);
