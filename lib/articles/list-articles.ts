import { and, eq, ilike, isNull, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articles } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { languageCode } from '#lib/platform/language-code.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { articlesWithinReach } from './article-access.ts';
import { hasOrigin } from './imports/has-origin.ts';
import type { ArticleRecord } from './schema.ts';

export const articlesQuery = z.object({
  ...pageQuery,
  status: z
    .enum(['draft', 'published', 'all'])
    .optional()
    .describe('`published` unless given, so that no program takes a draft for an article.'),
  audience: z.enum(['public', 'internal']).optional(),
  mailbox: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .optional(),
  language: languageCode.optional(),
  owner: z
    .string()
    .regex(/^usr_[0-9a-f]{32}$/)
    .optional(),
  reviewed_before: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time))
    .optional()
    .describe('Not reviewed since; an article that never was counts from its creation.'),
  source: z
    .string()
    .regex(/^asr_[0-9a-f]{32}$/)
    .optional()
    .describe('Imported from this source.'),
  gone: z.stringbool().optional().describe('Only those that vanished from their source, or only the others.'),
  q: z.string().max(200).optional().describe('Words that stand in the title or the text as they are.'),
});
type ArticlesQuery = z.infer<typeof articlesQuery>;

/** One page of articles within reach that are not archived, last changed first. */
export async function listArticles(ctx: Ctx, query: ArticlesQuery): Promise<Page<ArticleRecord>> {
  const { status = 'published', audience, mailbox, language, owner, reviewed_before, q } = query;
  const like = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined;
  const rows = await ctx.db
    .select()
    .from(articles)
    .where(
      and(
        isNull(articles.archivedAt),
        articlesWithinReach(ctx),
        status === 'all' ? undefined : eq(articles.status, status),
        audience ? eq(articles.audience, audience) : undefined,
        mailbox ? or(isNull(articles.mailboxId), eq(articles.mailboxId, mailbox)) : undefined,
        language ? eq(articles.language, language) : undefined,
        owner ? eq(articles.ownerId, owner) : undefined,
        reviewed_before
          ? lt(sql`coalesce(${articles.reviewedAt}, ${articles.createdAt})`, reviewed_before.toISOString())
          : undefined,
        like ? or(ilike(articles.title, like), ilike(articles.body, like)) : undefined,
        hasOrigin(query),
        afterCursor(query.cursor, [articles.updatedAt, articles.id], 'down'),
      ),
    )
    .orderBy(sql`${articles.updatedAt} desc, ${articles.id} desc`)
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.updatedAt.toISOString(), row.id]);
}
