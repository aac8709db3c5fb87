import { eq, inArray } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articleOrigins, articleSources } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type Article, type ArticleOrigin, type ArticleRecord, toArticle } from './schema.ts';

/** Articles for the API, each with the source that it was imported from. */
export async function describeArticles(ctx: Ctx, rows: ArticleRecord[]): Promise<Article[]> {
  const origins = await readOrigins(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toArticle(row, origins.get(row.id) ?? null));
}

/** The same for one article. */
export async function describeArticle(ctx: Ctx, row: ArticleRecord): Promise<Article> {
  return firstOrThrow(await describeArticles(ctx, [row]));
}

async function readOrigins(ctx: Ctx, ids: string[]): Promise<Map<string, ArticleOrigin>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      articleId: articleOrigins.articleId,
      id: articleSources.id,
      kind: articleSources.kind,
      name: articleSources.name,
      url: articleOrigins.url,
      goneAt: articleOrigins.goneAt,
    })
    .from(articleOrigins)
    .innerJoin(articleSources, eq(articleSources.id, articleOrigins.sourceId))
    .where(inArray(articleOrigins.articleId, ids));
  return new Map(
    rows.map(({ articleId, goneAt, ...origin }) => [
      articleId,
      { ...origin, gone_at: goneAt?.toISOString() ?? null },
    ]),
  );
}
