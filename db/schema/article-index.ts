import { doublePrecision, index, integer, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { id } from '../columns.ts';
import { articles } from './articles.ts';

/** Whom an article serves: its mailbox, or `mbx_0…` when it serves all of them. */
const scope = () => id('mbx')('scope').notNull();
function article() {
  return id('art')('article_id')
    .notNull()
    .references(() => articles.id);
}

/** A passage of an article, under its heading path. `terms` are stems behind their language: `en:refund`. */
export const articleChunks = pgTable(
  'article_chunks',
  {
    articleId: article(),
    position: integer('position').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    language: text('language'),
    /** The number of words, title and headings by their weight. */
    length: real('length').notNull(),
    terms: text('terms').array().notNull(),
    frequencies: real('frequencies').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.position] })],
);

/** What the index holds of an article, so that it can be taken out again. */
export const indexedArticles = pgTable('indexed_articles', {
  articleId: article().primaryKey(),
  scope: scope(),
  language: text('language').notNull(),
  length: real('length').notNull(),
  /** The version of the indexing code; articles of another one are indexed again. */
  indexVersion: integer('index_version').notNull(),
});

/** The inverted index. Its btree holds all columns, so that a search reads nothing else; no key checks each row. */
export const articleTerms = pgTable(
  'article_terms',
  {
    scope: scope(),
    term: text('term').notNull(),
    articleId: id('art')('article_id').notNull(),
    frequency: real('frequency').notNull(),
    length: real('length').notNull(),
  },
  (t) => [index('article_terms_idx').on(t.term, t.scope, t.articleId, t.frequency, t.length)],
);

/** Document frequencies: the articles of a scope that hold a term. */
export const articleTermCounts = pgTable(
  'article_term_counts',
  { scope: scope(), term: text('term').notNull(), articles: integer('articles').notNull() },
  (t) => [primaryKey({ columns: [t.term, t.scope] })],
);

/** Totals by scope and language, for the average length and the stemmers that a query needs. */
export const articleIndexTotals = pgTable(
  'article_index_totals',
  {
    scope: scope(),
    language: text('language').notNull(),
    articles: integer('articles').notNull(),
    chunks: integer('chunks').notNull(),
    length: doublePrecision('length').notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.language] })],
);
