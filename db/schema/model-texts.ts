import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { messages } from './messages.ts';
import { modelServers } from './model-servers.ts';
import type { Noted } from './noted.ts';
import { drafts } from './runs.ts';
import { tickets } from './tickets.ts';

export const modelTextStatus = pgEnum('model_text_status', ['waiting', 'done', 'failed']);

/** A text that a model writes for the team: what became of asking for it, and what that cost. */
function modelTextColumns() {
  return {
    status: modelTextStatus('status').notNull().default('waiting'),
    language: text('language').notNull(),
    text: text('text'),
    /** Of the worker that asks for it. */
    leaseToken: uuid('lease_token'),
    leasedAt: at('leased_at'),
    /** The model as people see it. */
    model: text('model'),
    modelServerId: id('mds')('model_server_id').references(() => modelServers.id),
    tokensIn: integer('tokens_in').notNull().default(0),
    tokensCached: integer('tokens_cached').notNull().default(0),
    tokensOut: integer('tokens_out').notNull().default(0),
    /** Null when the price of a call is unknown. */
    costMicros: bigint('cost_micros', { mode: 'number' }).default(0),
    error: text('error'),
    errorTold: jsonb('error_told').$type<Noted>(),
    errorServerWords: text('error_server_words'),
    errorStatus: integer('error_status'),
    requestedBy: text('requested_by').notNull(),
    createdAt: createdAt(),
    finishedAt: at('finished_at'),
  };
}

/** A translation of a mail or a draft for its readers in the team, one for each content and language. */
export const translations = pgTable(
  'translations',
  {
    id: id('trl')('id')
      .primaryKey()
      .$defaultFn(() => newId('trl')),
    messageId: id('msg')('message_id').references(() => messages.id),
    draftId: id('drf')('draft_id').references(() => drafts.id),
    contentHash: text('content_hash').notNull(),
    /** Only the beginning was translated. */
    isCut: boolean('is_cut').notNull().default(false),
    ...modelTextColumns(),
  },
  (t) => [
    check('translations_of_one', sql`num_nonnulls(${t.messageId}, ${t.draftId}) = 1`),
    check('translations_done_has_text', sql`(${t.status} = 'done') = (${t.text} is not null)`),
    uniqueIndex('translations_message_key')
      .on(t.messageId, t.language, t.contentHash)
      .where(sql`${t.messageId} is not null`),
    uniqueIndex('translations_draft_key')
      .on(t.draftId, t.language, t.contentHash)
      .where(sql`${t.draftId} is not null`),
    index('translations_waiting_idx').on(t.createdAt).where(sql`${t.status} = 'waiting'`),
  ],
);

/** A summary of a long ticket for the team; the newest one that is done counts. */
export const summaries = pgTable(
  'summaries',
  {
    id: id('sum')('id')
      .primaryKey()
      .$defaultFn(() => newId('sum')),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    /** The newest entry that it covers, how many it covers, and how many there were. */
    throughMessageId: id('msg')('through_message_id').references(() => messages.id),
    covered: integer('covered'),
    total: integer('total'),
    /** Figures and names of it that stand in no entry that it covers. */
    unproven: text('unproven').array().notNull().default(sql`'{}'`),
    ...modelTextColumns(),
  },
  (t) => [
    check(
      'summaries_done_is_whole',
      sql`(${t.status} = 'done') = (num_nonnulls(${t.text}, ${t.throughMessageId}, ${t.covered}, ${t.total}) = 4)`,
    ),
    uniqueIndex('summaries_one_waiting_key').on(t.ticketId).where(sql`${t.status} = 'waiting'`),
    index('summaries_ticket_idx').on(t.ticketId, t.createdAt.desc().nullsFirst()),
  ],
);
