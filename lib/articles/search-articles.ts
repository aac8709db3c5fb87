import { type SQL, sql } from 'drizzle-orm';
import { articles } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { articlesWithinReach } from './articles.ts';
import { keywords } from './keywords.ts';

export type ArticleHit = {
  id: string;
  title: string;
  body: string;
  audience: 'public' | 'internal';
  /** 0 to 1: the share of the query covered, weighted by rarity and title matches. */
  score: number;
  snippet: string;
};

const maxTerms = 24;
const maxCandidates = 50;

/**
 * Searches the articles of a mailbox (null: all within reach), best first. Terms match by English stem, exactly, or by
 * prefix. PostgreSQL pre-ranks; the score weighs terms by rarity.
 */
export async function searchArticles(
  ctx: Ctx,
  search: { query: string; mailboxId: string | null; audience?: 'public' | 'internal'; limit?: number },
): Promise<ArticleHit[]> {
  const terms = keywords(search.query, maxTerms);
  if (terms.length === 0) return [];
  const rows = await ctx.db.execute<Row>(rankedQuery(ctx, terms, search));
  const collection = rows[0]?.collection ?? 0;
  return rows
    .map((row) => ({ ...toHit(row), score: scoreOf(row, collection), rank: row.rank }))
    .sort((a, b) => b.score - a.score || b.rank - a.rank)
    .slice(0, search.limit ?? 5)
    .map(({ rank: _, ...hit }) => hit);
}

type Row = {
  id: string;
  title: string;
  body: string;
  audience: 'public' | 'internal';
  snippet: string;
  rank: number;
  collection: number;
  /** Per term: its document frequency, and whether it is in this title. */
  frequencies: number[];
  in_title: boolean[];
  /** Per term, its density: 0 for none, 0.61 for one occurrence, towards 1 for many. */
  density: number[];
};

function rankedQuery(
  ctx: Ctx,
  terms: string[],
  { mailboxId, audience }: { mailboxId: string | null; audience?: 'public' | 'internal' },
): SQL {
  const scope = sql.join(
    [
      sql`${articles.archivedAt} is null`,
      articlesWithinReach(ctx) ?? sql`true`,
      mailboxId
        ? sql`(${articles.mailboxId} is null or ${articles.mailboxId} = ${sql.param(mailboxId, articles.mailboxId)}::uuid)`
        : sql`true`,
      audience ? sql`${articles.audience} = ${audience}` : sql`true`,
    ],
    sql` and `,
  );
  return sql`
    with terms as (
      select position,
             to_tsquery('english', stem) || to_tsquery('simple', beginning) as anywhere,
             to_tsquery('english', stem || ':A') || to_tsquery('simple', title_beginning) as titled
        from (values ${sql.join(
          terms.map(
            (word, position) =>
              sql`(${position}::int, ${word}, ${prefixTerm(word, '')}, ${prefixTerm(word, 'A')})`,
          ),
          sql`, `,
        )}) as given (position, stem, beginning, title_beginning)
    ), spread as (
      select terms.*, (select count(*)::int from articles where ${scope} and search @@ terms.anywhere) as frequency
        from terms
    ), combined as (
      select string_agg('(' || anywhere::text || ')', ' | ')::tsquery as query from terms
    ), found as (
      select id, title, body, audience, search, ts_rank_cd(search, combined.query, 1 | 32) as rank, combined.query
        from articles, combined
       where ${scope} and search @@ combined.query
       order by rank desc, id
       limit ${maxCandidates}
    )
    select 'art_' || replace(found.id::text, '-', '') as id, title, body, audience, rank,
           ts_headline('simple', left(body, 20000), found.query, 'MaxWords=40, MinWords=20, StartSel="", StopSel=""') as snippet,
           (select count(*)::int from articles where ${scope}) as collection,
           array_agg(frequency order by position) as frequencies,
           array_agg(search @@ titled order by position) as in_title,
           array_agg(ts_rank('{1,1,1,1}', search, anywhere) order by position) as density
      from found, spread
     group by found.id, title, body, audience, rank, found.query`;
}

/** Longer terms match by prefix, for inflections in languages without a stemmer. */
function prefixTerm(word: string, weight: string): string {
  const beginning = word.length >= 9 ? word.slice(0, -2) : word;
  const suffix = `${beginning.length >= 5 ? '*' : ''}${weight}`;
  return suffix ? `${beginning}:${suffix}` : beginning;
}

/**
 * Scores by evidence: rare terms, title matches and repetition count more. The score falls with the share of the query
 * not covered.
 */
function scoreOf(row: Row, collection: number): number {
  const rarest = Math.log(1 + collection / 1.5);
  let evidence = 0;
  let total = 0;
  for (const [position, frequency] of row.frequencies.entries()) {
    const rarity = frequency ? Math.log(1 + collection / (frequency + 0.5)) / rarest : 0.4;
    const density = row.density[position] ?? 0;
    total += rarity;
    if (row.in_title[position]) evidence += rarity;
    else if (density > 0) evidence += rarity * Math.max(0.15, 1.2 * (density - 0.5));
  }
  const covered = total ? evidence / total : 0;
  return Math.round((1 - Math.exp(-evidence / 1.2)) * (0.4 + 0.6 * Math.sqrt(covered)) * 1000) / 1000;
}

function toHit(row: Row) {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    audience: row.audience,
    snippet: row.snippet.replace(/\s+/g, ' ').trim(),
  };
}
