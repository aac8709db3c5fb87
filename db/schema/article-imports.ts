import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bytes, createdAt, id, newId } from '../columns.ts';
import { articleAudience, articles } from './articles.ts';
import { mailboxes } from './mailboxes.ts';
import type { Noted } from './noted.ts';

/** Where articles come from: a website, or what was uploaded under one name. */
export const articleSources = pgTable(
  'article_sources',
  {
    id: id('asr')('id')
      .primaryKey()
      .$defaultFn(() => newId('asr')),
    kind: text('kind', { enum: ['folder', 'csv', 'website', 'help_centre'] }).notNull(),
    name: text('name').notNull(),
    /** Of a website. */
    url: text('url'),
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    /** What articles have whose source names none. */
    audience: articleAudience('audience').notNull(),
    language: text('language'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    /** How often a website is read again; null: by hand. */
    everyHours: integer('every_hours'),
    nextReadAt: at('next_read_at'),
    pausedAt: at('paused_at'),
    removedAt: at('removed_at'),
  },
  (t) => [
    uniqueIndex('article_sources_key')
      .on(t.kind, t.name, sql`coalesce(${t.mailboxId}, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`${t.removedAt} is null`),
    index('article_sources_due_idx')
      .on(t.nextReadAt)
      .where(sql`${t.removedAt} is null and ${t.pausedAt} is null`),
  ],
);

/** One reading of a source. A worker holds it by its lease while it is `running`. */
export const articleImports = pgTable(
  'article_imports',
  {
    id: id('imp')('id')
      .primaryKey()
      .$defaultFn(() => newId('imp')),
    sourceId: id('asr')('source_id')
      .notNull()
      .references(() => articleSources.id),
    status: text('status', { enum: ['queued', 'running', 'finished', 'failed', 'cancelled'] })
      .notNull()
      .default('queued'),
    startedBy: text('started_by').notNull(),
    /** The clock began it, not a person. */
    scheduled: boolean('scheduled').notNull().default(false),
    fileName: text('file_name'),
    fileSize: integer('file_size'),
    /** Until its items are known. */
    file: bytes('file'),
    createdAt: createdAt(),
    startedAt: at('started_at'),
    /** When its items were known. */
    listedAt: at('listed_at'),
    finishedAt: at('finished_at'),
    /** Not all of the source was read, so that nothing is marked as gone. */
    truncated: boolean('truncated').notNull().default(false),
    error: text('error'),
    errorTold: jsonb('error_told').$type<Noted>(),
    cancelRequestedAt: at('cancel_requested_at'),
    leaseToken: uuid('lease_token'),
    leaseUntil: at('lease_until'),
    crashes: integer('crashes').notNull().default(0),
    bytesRead: integer('bytes_read').notNull().default(0),
    /** The share of its items that the last event told, in percent. */
    progressPercent: integer('progress_percent').notNull().default(0),
  },
  (t) => [
    uniqueIndex('article_imports_active_key').on(t.sourceId).where(sql`${t.status} in ('queued', 'running')`),
    index('article_imports_active_idx').on(t.createdAt).where(sql`${t.status} in ('queued', 'running')`),
    index('article_imports_list_idx').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** One article of a source in one import, and what became of it. */
export const articleImportItems = pgTable(
  'article_import_items',
  {
    importId: id('imp')('import_id')
      .notNull()
      .references(() => articleImports.id),
    position: integer('position').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    url: text('url'),
    status: text('status', { enum: ['waiting', 'new', 'changed', 'unchanged', 'skipped', 'gone'] }).notNull(),
    reason: text('reason', {
      enum: [
        'empty',
        'too_large',
        'bad_path',
        'invalid',
        'duplicate',
        'draft',
        'robots',
        'no_index',
        'other_host',
        'not_public',
        'not_found',
        'not_html',
        'unreachable',
        'unreadable',
        'edited_here',
        'archived_here',
      ],
    }),
    /** Of the reason: a fault in words, a status of HTTP, a size. */
    detail: text('detail'),
    /** Until it is done. */
    content: jsonb('content').$type<{
      title: string;
      body: string;
      audience: 'public' | 'internal' | null;
      language: string | null;
      draft: boolean;
    }>(),
    articleId: id('art')('article_id').references(() => articles.id),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    index('article_import_items_status_idx').on(t.importId, t.status, t.position),
    index('article_import_items_key_idx').on(t.importId, t.key),
  ],
);

/** Which article is which item of a source, and what both were at the last import. */
export const articleOrigins = pgTable(
  'article_origins',
  {
    sourceId: id('asr')('source_id')
      .notNull()
      .references(() => articleSources.id),
    key: text('key').notNull(),
    articleId: id('art')('article_id')
      .notNull()
      .references(() => articles.id),
    url: text('url'),
    /** Of the source's content, and of the article that was made of it. */
    contentHash: text('content_hash').notNull(),
    articleHash: text('article_hash').notNull(),
    importedAt: at('imported_at').notNull().default(sql`now()`),
    goneAt: at('gone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.key] }),
    uniqueIndex('article_origins_article_key').on(t.articleId),
    index('article_origins_gone_idx').on(t.goneAt).where(sql`${t.goneAt} is not null`),
  ],
);
