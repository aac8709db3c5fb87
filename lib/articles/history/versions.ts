import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import { articleVersions } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, toPage } from '#lib/platform/pagination.ts';
import { readArticle } from '../article-access.ts';
import { type ArticleVersion, toArticleVersion } from './schema.ts';

export type ArticleVersionRow = typeof articleVersions.$inferSelect;

const { body: _, ...columnsWithoutText } = getTableColumns(articleVersions);

/** One page of an article's versions, the newest first. @throws Refusal `not_found`, also out of reach. */
export async function listArticleVersions(
  ctx: Ctx,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<ArticleVersion>> {
  await readArticle(ctx, id);
  const rows = await ctx.db
    .select(columnsWithoutText)
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, id), afterCursor(cursor, [articleVersions.version], 'down')))
    .orderBy(desc(articleVersions.version))
    .limit(limit + 1);
  return toPage(rows, limit, ({ version }) => [String(version)], toArticleVersion);
}

/** A version with its text. @throws Refusal `not_found`, for the article, also out of reach, or for the version. */
export async function readArticleVersion(ctx: Ctx, id: string, version: number): Promise<ArticleVersionRow> {
  await readArticle(ctx, id);
  const [row] = await ctx.db
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, id), eq(articleVersions.version, version)));
  if (!row) throw notFound('version');
  return row;
}
