import { inArray } from 'drizzle-orm';
import { articles } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { fuse } from './search/fuse.ts';
import { type IndexScope, readIndexScope } from './search/index-scope.ts';
import { matchScore } from './search/match-score.ts';
import { queryTerms } from './search/query-terms.ts';
import { rankArticles } from './search/rank-articles.ts';
import { type RankedChunk, rankChunks } from './search/rank-chunks.ts';

export type ArticleHit = {
  id: string;
  title: string;
  body: string;
  audience: 'public' | 'internal';
  /** 0 to 1: how much of what was asked the article speaks of, see `matchScore`. */
  score: number;
  snippet: string;
  /** What fits best, best first. */
  chunks: Pick<RankedChunk, 'heading' | 'text' | 'language'>[];
};
type Found = Pick<ArticleHit, 'id' | 'score' | 'chunks'>;

export type ArticleSearch = {
  /** One query, or several whose results become one list. */
  query: string | string[];
  /** Null: all within reach. */
  mailboxId: string | null;
  audience?: 'public' | 'internal';
  /** Articles in it come before others that fit nearly as well. */
  language?: string | null;
  /** 5 by default. */
  limit?: number;
};

/** How many articles are compared by their chunks. */
const maxCompared = 15;
const maxChunks = 3;
/** What the reader's own language is worth: as much as a fit that is better by a quarter. */
const languagePreference = 1.25;
const snippetChars = 300;

/**
 * Searches the articles of a mailbox, best first: by BM25 over all words of the query, of the article as a whole and of
 * its best chunk together.
 */
export async function searchArticles(ctx: Ctx, search: ArticleSearch): Promise<ArticleHit[]> {
  const limit = search.limit ?? 5;
  const scope = await readIndexScope(ctx, search.mailboxId);
  const lists: Found[][] = [];
  for (const query of [search.query].flat()) lists.push(await find(ctx, query, { ...search, scope, limit }));
  const found = fuse(lists).slice(0, limit);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await ctx.db.select().from(articles).where(inArray(articles.id, ids));
  return found.flatMap(({ id, score, chunks }) => {
    const article = rows.find((row) => row.id === id);
    if (!article) return [];
    const { title, body, audience } = article;
    return [{ id, title, body, audience, score, snippet: snippetOf(chunks[0]?.text ?? body), chunks }];
  });
}

async function find(
  ctx: Ctx,
  query: string,
  { scope, audience, language = null, limit }: ArticleSearch & { scope: IndexScope; limit: number },
): Promise<Found[]> {
  const { words, terms } = await queryTerms(ctx, query, scope);
  const ranked = await rankArticles(ctx, { scope, terms, audience, limit: Math.max(maxCompared, limit) });
  const compared = ranked.slice(0, maxCompared).map(({ id }) => id);
  const chunks = await rankChunks(ctx, { articleIds: compared, terms });
  const byArticle = Map.groupBy(chunks, ({ articleId }) => articleId);
  const fitOf = ({ id, score }: (typeof ranked)[number]) => {
    const best = byArticle.get(id)?.[0];
    const isPreferred = language !== null && best?.language === language;
    return (score + (best?.score ?? 0)) * (isPreferred ? languagePreference : 1);
  };
  return ranked
    .toSorted((one, other) => fitOf(other) - fitOf(one))
    .slice(0, limit)
    .map((article) => ({
      id: article.id,
      score: matchScore(article, { words, articles: scope.articles }),
      chunks: (byArticle.get(article.id) ?? [])
        .slice(0, maxChunks)
        .map(({ heading, text, language }) => ({ heading, text, language })),
    }));
}

function snippetOf(text: string): string {
  const flat = text
    .replace(/[*_`>#|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return flat.length <= snippetChars ? flat : `${flat.slice(0, flat.lastIndexOf(' ', snippetChars))} …`;
}
