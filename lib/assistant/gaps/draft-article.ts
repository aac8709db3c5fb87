import { eq } from 'drizzle-orm';
import { articleGaps } from '#db/schema/index.ts';
import { createArticle, getArticle } from '#lib/articles/articles.ts';
import { readArticleGap } from '#lib/articles/gaps/gaps.ts';
import type { ArticleRecord } from '#lib/articles/schema.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { proposeGapArticle } from './propose-article.ts';

/**
 * Saves the proposed article of a gap as a draft, for a person to edit and publish. Idempotent: there is one per gap.
 * @throws Refusal `not_found`; `conflict` while nobody has answered, when the answers say nothing of use to others, or
 * when the gap is closed or dismissed.
 */
export async function draftGapArticle(
  ctx: Ctx,
  id: string,
): Promise<{ article: ArticleRecord; created: boolean }> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const { mailboxId, status, articleId } = await readArticleGap(ctx, id, true);
    if (articleId !== null && status === 'drafted')
      return { article: await getArticle(ctx, articleId), created: false };
    if (status !== 'open') throw new Refusal('conflict', sentence('articles.gapNotOpen', { status }));
    const { proposal } = await proposeGapArticle(ctx, id);
    if (!proposal) throw new Refusal('conflict', 'articles.gapUnanswered');
    if (proposal.body === '') throw new Refusal('conflict', 'articles.gapNothingToTell');
    const { title, body } = proposal;
    const draft = { title, body, audience: 'public', mailbox_id: mailboxId, status: 'draft' } as const;
    const article = await createArticle(ctx, draft);
    await ctx.db
      .update(articleGaps)
      .set({ status: 'drafted', articleId: article.id })
      .where(eq(articleGaps.id, id));
    const data = { gap_id: id, article_id: article.id };
    await recordEvent(ctx, 'article_gap.drafted', { mailboxId, data });
    return { article, created: true };
  });
}
