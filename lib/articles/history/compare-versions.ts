import type { Ctx } from '#lib/platform/context.ts';
import { compareTexts } from './compare-texts.ts';
import { type ArticleComparison, toArticleVersion } from './schema.ts';
import { readArticleVersion } from './versions.ts';

/** What changed between two versions of an article. @throws Refusal `not_found`, also out of reach. */
export async function compareArticleVersions(
  ctx: Ctx,
  id: string,
  { from, to }: { from: number; to: number },
): Promise<ArticleComparison> {
  const before = await readArticleVersion(ctx, id, from);
  const after = await readArticleVersion(ctx, id, to);
  return {
    from: toArticleVersion(before),
    to: toArticleVersion(after),
    title: compareTexts(before.title, after.title),
    body: compareTexts(before.body, after.body),
  };
}
