import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { b, k1 } from './bm25.ts';
import type { QueryTerm } from './query-terms.ts';

export type RankedChunk = {
  articleId: string;
  position: number;
  heading: string;
  text: string;
  language: string | null;
  score: number;
};

/** The chunks of some articles with their BM25, best first; those without a term of the query are left out. */
export async function rankChunks(
  { db }: Ctx,
  { articleIds, terms }: { articleIds: string[]; terms: QueryTerm[] },
): Promise<RankedChunk[]> {
  if (articleIds.length === 0) return [];
  const ids = articleIds.map((id) => id.slice('art_'.length));
  const rows = await db.execute<RankedChunk>(sql`
    with chunks as materialized (
      select *, avg(length) over () as average from article_chunks where article_id = any(${sql.param(ids)}::uuid[])
    )
    select 'art_' || replace(article_id::text, '-', '') as "articleId", position, heading, text, language,
           sum(worth * frequency * ${k1 + 1}::float8 / (frequency + ${k1}::float8 * (${1 - b}::float8 + ${b}::float8 * length / average))) as score
      from chunks cross join lateral unnest(terms, frequencies) as entry (term, frequency)
      join unnest(${sql.param(terms.map(({ term }) => term))}::text[], ${sql.param(terms.map(({ worth }) => worth))}::float8[]) as given (term, worth) using (term)
     group by article_id, position, heading, text, language
     order by score desc, position`);
  return [...rows];
}
