import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { b, k1 } from './bm25.ts';
import type { IndexScope } from './index-scope.ts';
import type { QueryTerm } from './query-terms.ts';

/** `terms` and what each of them added to the score stand side by side. */
export type RankedArticle = { id: string; score: number; terms: string[]; parts: number[] };

/**
 * How many entries of the index a search reads at most for the rarest terms. The commonest terms past it, worth the
 * least, only order the best candidates: up to here the ranking is exact.
 */
const maxEntries = 8_000;
const maxCandidates = 100;

type Search = {
  scope: IndexScope;
  terms: QueryTerm[];
  audience: 'public' | 'internal' | undefined;
  limit: number;
};

/** The articles of a scope with the highest BM25, best first. */
export async function rankArticles(
  { db }: Ctx,
  { scope, terms, audience, limit }: Search,
): Promise<RankedArticle[]> {
  const { selective, rest } = splitByRarity(terms);
  if (selective.length === 0) return [];
  const ofAudience = audience
    ? sql`join articles on articles.id = scored.article_id and articles.audience = ${audience}`
    : sql``;
  const rows = await db.execute<{ id: string; score: number; terms: string[]; parts: number[] }>(sql`
    with scored as materialized (
      select article_id, sum(${part(scope)}) as score from ${given(selective)} join article_terms as entry ${within(scope)} group by article_id
    ), candidates as materialized (
      select scored.article_id from scored ${ofAudience} order by score desc, scored.article_id limit ${rest.length > 0 ? maxCandidates : limit}
    ), parted as (
      select candidates.article_id, entry.term, ${part(scope)} as part
        from candidates cross join ${given([...selective, ...rest])} join article_terms as entry ${within(scope)} and entry.article_id = candidates.article_id
    )
    select 'art_' || replace(article_id::text, '-', '') as id, sum(part) as score,
           array_agg(term order by term) as terms, array_agg(part order by term) as parts
      from parted group by article_id order by score desc, article_id limit ${limit}`);
  return [...rows];
}

/** The rarest terms within the limit of entries, at least one, and the others. */
function splitByRarity(terms: QueryTerm[]): { selective: QueryTerm[]; rest: QueryTerm[] } {
  const rarestFirst = terms.toSorted((one, other) => one.articles - other.articles);
  let entries = 0;
  const beyond = rarestFirst.findIndex(({ articles }, at) => {
    entries += articles;
    return at > 0 && entries > maxEntries;
  });
  return beyond < 0
    ? { selective: rarestFirst, rest: [] }
    : { selective: rarestFirst.slice(0, beyond), rest: rarestFirst.slice(beyond) };
}

function given(terms: QueryTerm[]): SQL {
  return sql`unnest(${sql.param(terms.map(({ term }) => term))}::text[], ${sql.param(terms.map(({ worth }) => worth))}::float8[]) as given (term, worth)`;
}

function within({ scopes }: IndexScope): SQL {
  return sql`on entry.term = given.term and entry.scope = any(${sql.param(scopes)}::uuid[])`;
}

/** What a term adds to an article's BM25. */
function part({ averageLength }: IndexScope): SQL {
  const norm = sql`(${1 - b}::float8 + ${b}::float8 * entry.length / ${Math.max(1, averageLength)}::float8)`;
  return sql`given.worth * entry.frequency * ${k1 + 1}::float8 / (entry.frequency + ${k1}::float8 * ${norm})`;
}
