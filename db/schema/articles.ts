import { sql } from 'drizzle-orm';
import { index, integer, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';

export const articleAudience = pgEnum('article_audience', ['public', 'internal']);

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
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    archivedAt: at('archived_at'),
    version: integer('version').notNull().default(1),
    clientId: text('client_id'),
  },
  (t) => [
    uniqueIndex('articles_client_id_key').on(t.clientId).where(sql`${t.archivedAt} is null`),
    index('articles_list_idx').on(t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
