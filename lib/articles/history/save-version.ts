import { articleVersions } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { ArticleRecord } from '../schema.ts';

/** Keeps an article as it was saved, by the actor. Call it in the transaction of the change. */
export async function saveVersion(
  ctx: Ctx,
  article: ArticleRecord,
  { restoredVersion }: { restoredVersion?: number } = {},
): Promise<void> {
  await ctx.db.insert(articleVersions).values({
    articleId: article.id,
    version: article.version,
    title: article.title,
    body: article.body,
    audience: article.audience,
    mailboxId: article.mailboxId,
    status: article.status,
    ownerId: article.ownerId,
    language: article.language,
    languageGiven: article.languageGiven,
    savedBy: ctx.actor.name,
    restoredVersion,
  });
}
