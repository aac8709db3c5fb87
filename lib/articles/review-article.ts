import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articles } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { aboutArticle, lockArticle } from './article-access.ts';
import type { ArticleRecord } from './schema.ts';

/**
 * Says that an article is still right, by the actor and now. Its text and so its version stay.
 * @throws Refusal `not_found`; `stale` when `ifMatch` is not the version, so that nobody vouches for words unseen.
 */
export async function reviewArticle(
  ctx: Ctx,
  id: string,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<ArticleRecord> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockArticle(ctx, id, { ifMatch });
    const row = firstOrThrow(
      await ctx.db
        .update(articles)
        .set({ reviewedAt: sql`now()`, reviewedBy: ctx.actor.name })
        .where(eq(articles.id, id))
        .returning(),
    );
    const { mailboxId, data } = aboutArticle(row);
    const reviewed = { ...data, version: row.version, before: before.reviewedAt?.toISOString() ?? null };
    await recordEvent(ctx, 'article.reviewed', { mailboxId, data: reviewed });
    return row;
  });
}
