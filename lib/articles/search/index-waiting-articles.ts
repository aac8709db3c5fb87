import { and, asc, count, eq, isNull, ne, or } from 'drizzle-orm';
import { articles, indexedArticles } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { indexArticles, indexVersion } from './index-articles.ts';

const maxPerTransaction = 50;

/**
 * Indexes articles that the index lacks or holds by an earlier `indexVersion`, at most `limit`: all after an upgrade,
 * otherwise none. @returns how many were indexed.
 */
export async function indexWaitingArticles(
  ctx: Ctx,
  { limit = Number.POSITIVE_INFINITY }: { limit?: number } = {},
): Promise<number> {
  let indexed = 0;
  while (indexed < limit) {
    const done = await indexBatch(ctx, Math.min(maxPerTransaction, limit - indexed));
    indexed += done;
    if (done === 0) break;
  }
  return indexed;
}

/** How many articles a search would miss. */
export async function countWaitingArticles(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ n: count() })
    .from(articles)
    .leftJoin(indexedArticles, eq(indexedArticles.articleId, articles.id))
    .where(waits());
  return row?.n ?? 0;
}

function waits() {
  return and(
    isNull(articles.archivedAt),
    eq(articles.status, 'published'),
    or(isNull(indexedArticles.articleId), ne(indexedArticles.indexVersion, indexVersion)),
  );
}

function indexBatch(ctx: Ctx, limit: number): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const waiting = await ctx.db
      .select({ article: articles })
      .from(articles)
      .leftJoin(indexedArticles, eq(indexedArticles.articleId, articles.id))
      .where(waits())
      .orderBy(asc(articles.id))
      .limit(limit)
      .for('update', { of: articles });
    if (waiting.length === 0) return 0;
    await indexArticles(
      ctx,
      waiting.map(({ article }) => article),
    );
    return waiting.length;
  });
}
