import type { Ctx } from '#lib/platform/context.ts';
import { updateArticle } from '../articles.ts';
import type { ArticleRecord } from '../schema.ts';
import { readArticleVersion } from './versions.ts';

/**
 * Brings back title, text and language of an earlier version as a new one. Audience, mailbox, owner and status stay: what
 * was made internal does not become public unseen.
 * @throws Refusal `not_found`; `stale` when `ifMatch` is not the article's version.
 */
export async function restoreArticleVersion(
  ctx: Ctx,
  id: string,
  { version, ifMatch }: { version: number; ifMatch?: number },
): Promise<ArticleRecord> {
  const { title, body, language, languageGiven } = await readArticleVersion(ctx, id, version);
  return updateArticle(ctx, id, {
    title,
    body,
    language: languageGiven ? language : null,
    ifMatch,
    restoredVersion: version,
  });
}
