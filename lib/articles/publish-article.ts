import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articles } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { aboutArticle, lockArticle } from './article-access.ts';
import { closeGapOf } from './gaps/settle-gap.ts';
import { saveVersion } from './history/save-version.ts';
import type { ArticleRecord } from './schema.ts';
import { indexArticles } from './search/index-articles.ts';

type Act = { ifMatch?: number };

/**
 * Publishes a draft: from now on it is searched and cited, and the gap that it was made for is closed. Idempotent.
 * @throws Refusal `not_found`; `stale` when `ifMatch` is not the version; `forbidden` for an assistant.
 */
export async function publishArticle(ctx: Ctx, id: string, act: Act = {}): Promise<ArticleRecord> {
  return changeStatus(ctx, id, { ...act, status: 'published' });
}

/** Makes a published article a draft again, which takes it out of the search. Idempotent. Refuses as `publishArticle`. */
export async function unpublishArticle(ctx: Ctx, id: string, act: Act = {}): Promise<ArticleRecord> {
  return changeStatus(ctx, id, { ...act, status: 'draft' });
}

async function changeStatus(
  ctx: Ctx,
  id: string,
  { status, ifMatch }: Act & { status: ArticleRecord['status'] },
): Promise<ArticleRecord> {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant') throw new Refusal('forbidden', 'articles.onlyPeoplePublish');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockArticle(ctx, id, { ifMatch });
    if (before.status === status) return before;
    if (before.archivedAt) throw new Refusal('conflict', 'articles.archived');
    const isPublished = status === 'published';
    const row = firstOrThrow(
      await ctx.db
        .update(articles)
        .set({
          status,
          publishedAt: isPublished ? sql`now()` : null,
          publishedBy: isPublished ? ctx.actor.name : null,
          updatedAt: sql`now()`,
          version: sql`${articles.version} + 1`,
        })
        .where(eq(articles.id, id))
        .returning(),
    );
    await saveVersion(ctx, row);
    await indexArticles(ctx, [row]);
    if (isPublished) await closeGapOf(ctx, id);
    await recordEvent(ctx, isPublished ? 'article.published' : 'article.unpublished', aboutArticle(row));
    return row;
  });
}
