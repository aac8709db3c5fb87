import { and, eq, ne, sql } from 'drizzle-orm';
import { articleGaps } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { getArticleGap, readArticleGap } from './gaps.ts';
import type { ArticleGap } from './schema.ts';

/**
 * Dismisses a gap: no article is wanted. Later tickets that ask the same join it and leave it so. Idempotent.
 * @throws Refusal `not_found`; `conflict` when it is closed.
 */
export async function dismissArticleGap(ctx: Ctx, id: string): Promise<ArticleGap> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const gap = await readArticleGap(ctx, id, true);
    if (gap.status === 'closed') throw new Refusal('conflict', 'articles.gapClosed');
    if (gap.status !== 'dismissed') {
      const settled = { settledAt: sql`now()`, settledBy: ctx.actor.name };
      await ctx.db
        .update(articleGaps)
        .set({ status: 'dismissed', ...settled })
        .where(eq(articleGaps.id, id));
      await recordEvent(ctx, 'article_gap.dismissed', { mailboxId: gap.mailboxId, data: { gap_id: id } });
    }
    return getArticleGap(ctx, id);
  });
}

/** Takes a dismissal back. Does nothing to a gap that is not dismissed. @throws Refusal `not_found`. */
export async function reopenArticleGap(ctx: Ctx, id: string): Promise<ArticleGap> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const gap = await readArticleGap(ctx, id, true);
    if (gap.status === 'dismissed') {
      const status = gap.articleId === null ? 'open' : 'drafted';
      await ctx.db
        .update(articleGaps)
        .set({ status, settledAt: null, settledBy: null })
        .where(eq(articleGaps.id, id));
      await recordEvent(ctx, 'article_gap.reopened', { mailboxId: gap.mailboxId, data: { gap_id: id } });
    }
    return getArticleGap(ctx, id);
  });
}

/** Closes the gap that a published article was made for, if any. Call it in the transaction of the publication. */
export async function closeGapOf(ctx: Ctx, articleId: string): Promise<void> {
  const closed = await ctx.db
    .update(articleGaps)
    .set({ status: 'closed', settledAt: sql`now()`, settledBy: ctx.actor.name })
    .where(and(eq(articleGaps.articleId, articleId), ne(articleGaps.status, 'closed')))
    .returning();
  for (const { id, mailboxId } of closed) {
    const data = { gap_id: id, article_id: articleId };
    await recordEvent(ctx, 'article_gap.closed', { mailboxId, data });
  }
}

/** Opens the gap again whose draft is archived. Call it in the transaction of the archiving. */
export async function reopenGapOf(ctx: Ctx, articleId: string): Promise<void> {
  const reopened = await ctx.db
    .update(articleGaps)
    .set({ status: 'open', articleId: null })
    .where(and(eq(articleGaps.articleId, articleId), eq(articleGaps.status, 'drafted')))
    .returning();
  for (const { id, mailboxId } of reopened)
    await recordEvent(ctx, 'article_gap.reopened', { mailboxId, data: { gap_id: id } });
}
