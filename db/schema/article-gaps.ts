import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { articles } from './articles.ts';
import { mailboxes } from './mailboxes.ts';
import { messages } from './messages.ts';
import { runs } from './runs.ts';
import { tickets } from './tickets.ts';

export const articleGapStatus = pgEnum('article_gap_status', ['open', 'drafted', 'closed', 'dismissed']);

/** One matter that no article answered, made of the tickets that were handed off for it. */
export const articleGaps = pgTable(
  'article_gaps',
  {
    id: id('gap')('id')
      .primaryKey()
      .$defaultFn(() => newId('gap')),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    status: articleGapStatus('status').notNull().default('open'),
    /** The article made for it; its publication closes the gap. */
    articleId: id('art')('article_id').references(() => articles.id),
    createdAt: createdAt(),
    lastHandedOffAt: at('last_handed_off_at').notNull(),
    /** When it was closed or dismissed, and by whom. */
    settledAt: at('settled_at'),
    settledBy: text('settled_by'),
  },
  (t) => [
    uniqueIndex('article_gaps_article_key').on(t.articleId),
    index('article_gaps_list_idx').on(
      t.status,
      t.lastHandedOffAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index('article_gaps_mailbox_idx').on(t.mailboxId, t.status),
    check(
      'article_gaps_settled_has_who',
      sql`(${t.status} in ('closed', 'dismissed')) = (${t.settledAt} is not null and ${t.settledBy} is not null)`,
    ),
    check(
      'article_gaps_drafted_has_article',
      sql`${t.status} not in ('drafted', 'closed') or ${t.articleId} is not null`,
    ),
  ],
);

/** A ticket that was handed off for want of an article, and what it asked. */
export const articleGapTickets = pgTable(
  'article_gap_tickets',
  {
    gapId: id('gap')('gap_id')
      .notNull()
      .references(() => articleGaps.id),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    /** The mail that could not be answered. */
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    runId: id('run')('run_id').references(() => runs.id),
    handedOffAt: at('handed_off_at').notNull().default(sql`now()`),
    /** What was asked, in the contact's words without names and numbers. */
    question: text('question').notNull(),
    language: text('language'),
    /** Stems and matters of the question, as the article index has them. */
    terms: text('terms').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.gapId, t.ticketId] }),
    index('article_gap_tickets_ticket_idx').on(t.ticketId),
  ],
);
