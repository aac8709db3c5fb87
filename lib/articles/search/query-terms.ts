import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import { stopWordsIn } from '../stop-words.ts';
import { inverseFrequency } from './bm25.ts';
import type { IndexScope } from './index-scope.ts';
import { mattersIn } from './matters.ts';
import { stem } from './stemmers.ts';
import { wordsOf } from './words.ts';

/** A word of a query and what it is worth: the greatest inverse frequency among its terms. */
export type QueryWord = { word: string; worth: number; terms: string[] };
export type QueryTerm = { term: string; worth: number; articles: number };

/**
 * The words of a query with their terms in each language of the index. Stop words of the query's own language count
 * nowhere: the German “die” is not the English one.
 */
export async function queryTerms(
  ctx: Ctx,
  query: string,
  scope: IndexScope,
): Promise<{ words: QueryWord[]; terms: QueryTerm[] }> {
  const language = await detectLanguage(query);
  const common = stopWordsIn(language);
  const words = [...new Set(wordsOf(query))].filter((word) => !common.has(word));
  const languages = [...new Set([...scope.languages, language])];
  const termOf = await stem(
    ctx,
    languages.map((each) => ({ language: each, words })),
  );
  const meant = words
    .filter((word) => language === null || termOf(language, word) !== null)
    .map((word) => ({
      word,
      terms: scope.languages.flatMap((each) => termOf(each, word) ?? []),
    }));
  const given = meant.flatMap(({ terms }) => terms);
  const spoken = new Set(mattersIn(query, language).keys());
  const counts = await countArticles(ctx, scope, [...given, ...spoken]);
  const worthOf = (term: string) => inverseFrequency(scope.articles, counts.get(term) ?? 0);
  return {
    words: meant.map((each) => ({
      ...each,
      worth: Math.max(...each.terms.filter((term) => counts.has(term)).map(worthOf), 0),
    })),
    terms: [...counts].map(([term, articles]) => ({
      term,
      articles,
      worth: worthOf(term),
    })),
  };
}

/** In how many articles of a scope each term stands; a term that stands in none is left out. */
export async function countArticles(
  { db }: Ctx,
  { scopes }: Pick<IndexScope, 'scopes'>,
  terms: string[],
): Promise<Map<string, number>> {
  const rows = await db.execute<{ term: string; articles: number }>(sql`
    select term, sum(articles)::int as articles from article_term_counts
     where term = any(${sql.param(terms)}::text[]) and scope = any(${sql.param(scopes)}::uuid[]) group by term`);
  return new Map(rows.map(({ term, articles }) => [term, articles]));
}
