import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import { users } from './users.ts';

export const articleAudience = pgEnum('article_audience', ['public', 'internal']);
/** Only what is published is in the index, and so searched and cited. */
export const articleStatus = pgEnum('article_status', ['draft', 'published']);

/** A knowledge-base text in Markdown. Without a mailbox it serves all of them. */
export const articles = pgTable(
  'articles',
  {
    id: id('art')('id')
      .primaryKey()
      .$defaultFn(() => newId('art')),
    title: text('title').notNull(),
    body: text('body').notNull(),
    audience: articleAudience('audience').notNull(),
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    status: articleStatus('status').notNull().default('published'),
    /** When it was last published, and by whom; null while it is a draft. */
    publishedAt: at('published_at'),
    publishedBy: text('published_by'),
    ownerId: id('usr')('owner_id').references(() => users.id),
    /** ISO 639-1; null when it could not be detected. */
    language: text('language'),
    /** Whether a person gave the language; otherwise each change detects it again. */
    languageGiven: boolean('language_given').notNull().default(false),
    /** When somebody last said that it is still right. */
    reviewedAt: at('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    archivedAt: at('archived_at'),
    version: integer('version').notNull().default(1),
    clientId: text('client_id'),
    /** Made with the sample tickets, and goes with them. */
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [
    uniqueIndex('articles_client_id_key').on(t.clientId).where(sql`${t.archivedAt} is null`),
    index('articles_list_idx').on(t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('articles_draft_is_unpublished', sql`${t.status} = 'published' or ${t.publishedAt} is null`),
    check('articles_reviewed_has_who', sql`(${t.reviewedAt} is null) = (${t.reviewedBy} is null)`),
  ],
);

/** Every version of an article as it was saved, the current one too. */
export const articleVersions = pgTable(
  'article_versions',
  {
    articleId: id('art')('article_id')
      .notNull()
      .references(() => articles.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    audience: articleAudience('audience').notNull(),
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    status: articleStatus('status').notNull(),
    ownerId: id('usr')('owner_id').references(() => users.id),
    language: text('language'),
    languageGiven: boolean('language_given').notNull(),
    savedAt: at('saved_at').notNull().default(sql`now()`),
    /** Null for a change from before versions were kept. */
    savedBy: text('saved_by'),
    /** The version whose text this one brought back. */
    restoredVersion: integer('restored_version'),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.version] })],
);
