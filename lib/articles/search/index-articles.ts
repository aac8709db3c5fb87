import { inArray, type SQL, sql } from 'drizzle-orm';
import { insertRows } from '#db/rows.ts';
import {
  articleChunks,
  articleIndexTotals,
  type articles,
  articleTermCounts,
  articleTerms,
  indexedArticles,
} from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type AnalysedArticle, analyseArticles } from './analyse-articles.ts';

/** Raise it when chunks, words or weights change: articles of another version are indexed again. */
export const indexVersion = 2;

/** The scope of articles that serve every mailbox. */
export const everyMailbox = `mbx_${'0'.repeat(32)}`;

export type IndexableArticle = Pick<
  typeof articles.$inferSelect,
  'id' | 'title' | 'body' | 'mailboxId' | 'archivedAt' | 'status' | 'language' | 'languageGiven'
>;

/**
 * Brings chunks, terms and document frequencies up to date with the articles given; drafts and archived ones are taken out.
 * Call it in the transaction of their change. A lock until its end makes writers of the index follow one another.
 */
export async function indexArticles(ctx: Ctx, changed: IndexableArticle[]): Promise<void> {
  if (changed.length === 0) return;
  await acquireAdvisoryLock(ctx, 'articles.index');
  await removeFromIndex(
    ctx,
    changed.map(({ id }) => id),
  );
  const analysed = await analyseArticles(
    ctx,
    changed.filter(({ archivedAt, status }) => archivedAt === null && status === 'published'),
  );
  if (analysed.length > 0) await addToIndex(ctx, analysed);
}

async function removeFromIndex({ db }: Ctx, ids: string[]): Promise<void> {
  const these = inArray(indexedArticles.articleId, ids);
  const [indexed] = await db
    .select({ id: indexedArticles.articleId })
    .from(indexedArticles)
    .where(these)
    .limit(1);
  if (!indexed) return;
  const gone = sql`gone as (select * from indexed_articles where ${these}),
    gone_terms as (select distinct scope, article_id, term from gone join article_chunks using (article_id), unnest(terms) as term)`;
  await db.execute(sql`
    with ${gone}, fewer as (select scope, term, count(*)::int as n from gone_terms group by scope, term)
    update article_term_counts as counts set articles = counts.articles - n
      from fewer where counts.term = fewer.term and counts.scope = fewer.scope`);
  await db.execute(sql`
    with ${gone} delete from article_term_counts as counts using gone_terms
     where counts.term = gone_terms.term and counts.scope = gone_terms.scope and counts.articles <= 0`);
  await db.execute(sql`
    with ${gone} delete from article_terms as entries using gone_terms
     where entries.term = gone_terms.term and entries.scope = gone_terms.scope and entries.article_id = gone_terms.article_id`);
  await db.execute(sql`
    with ${gone}, fewer as (
      select scope, language, sum(articles) as articles, sum(chunks) as chunks, sum(length) as length from (
        select scope, language, 1 as articles, 0 as chunks, length from gone
        union all
        select scope, coalesce(chunk.language, ''), 0, 1, 0 from gone join article_chunks as chunk using (article_id)
      ) as parts group by scope, language
    )
    update article_index_totals as totals
       set articles = totals.articles - fewer.articles, chunks = totals.chunks - fewer.chunks, length = totals.length - fewer.length
      from fewer where totals.scope = fewer.scope and totals.language = fewer.language`);
  await db.delete(articleChunks).where(inArray(articleChunks.articleId, ids));
  await db.delete(indexedArticles).where(these);
  await db
    .delete(articleIndexTotals)
    .where(sql`${articleIndexTotals.chunks} <= 0 and ${articleIndexTotals.articles} <= 0`);
}

async function addToIndex({ db }: Ctx, analysed: AnalysedArticle[]): Promise<void> {
  const described = analysed.map((article) => ({ ...article, scope: article.mailboxId ?? everyMailbox }));
  await insertRows(
    db,
    indexedArticles,
    described.map(({ id: articleId, scope, language, length }) => ({
      articleId,
      scope,
      language: language ?? '',
      length,
      indexVersion,
    })),
  );
  await insertRows(
    db,
    articleChunks,
    described.flatMap(({ id: articleId, chunks }) =>
      chunks.map((chunk, position) => ({ articleId, position, ...chunk })),
    ),
  );
  const entries = described.flatMap(({ id: articleId, scope, length, frequencies }) =>
    [...frequencies].map(([term, frequency]) => ({ scope, term, articleId, frequency, length })),
  );
  await insertRows(db, articleTerms, entries);
  const counts = Map.groupBy(entries, ({ scope, term }) => `${scope} ${term}`);
  await insertRows(
    db,
    articleTermCounts,
    [...counts.values()].flatMap((group) =>
      group.slice(0, 1).map(({ scope, term }) => ({ scope, term, articles: group.length })),
    ),
    sql`on conflict (term, scope) do update set ${added('article_term_counts', ['articles'])}`,
  );
  const totals = described.flatMap(({ scope, language, length, chunks }) => [
    { scope, language: language ?? '', articles: 1, chunks: 0, length },
    ...chunks.map((chunk) => ({ scope, language: chunk.language ?? '', articles: 0, chunks: 1, length: 0 })),
  ]);
  const groups = Map.groupBy(totals, ({ scope, language }) => `${scope} ${language}`);
  await insertRows(
    db,
    articleIndexTotals,
    [...groups.values()].map((group) => group.reduce(addTotals)),
    sql`on conflict (scope, language) do update set ${added('article_index_totals', ['articles', 'chunks', 'length'])}`,
  );
}

function addTotals<T extends { articles: number; chunks: number; length: number }>(sum: T, next: T): T {
  return {
    ...sum,
    articles: sum.articles + next.articles,
    chunks: sum.chunks + next.chunks,
    length: sum.length + next.length,
  };
}

function added(table: string, columns: string[]): SQL {
  const sets = columns.map((column) => sql.raw(`${column} = ${table}.${column} + excluded.${column}`));
  return sql.join(sets, sql`, `);
}
