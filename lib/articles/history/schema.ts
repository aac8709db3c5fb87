import { z } from 'zod';
import type { articleVersions } from '#db/schema/index.ts';

export const articleVersionSchema = z
  .object({
    article_id: z.string(),
    version: z.number().int(),
    title: z.string(),
    audience: z.enum(['public', 'internal']),
    mailbox_id: z.string().nullable(),
    status: z.enum(['draft', 'published']),
    owner_id: z.string().nullable(),
    language: z.string().nullable(),
    saved_at: z.iso.datetime(),
    saved_by: z.string().nullable().describe('Null for a change from before versions were kept.'),
    restored_version: z.number().int().nullable().describe('The version whose text this one brought back.'),
  })
  .meta({ id: 'ArticleVersion' });
export type ArticleVersion = z.infer<typeof articleVersionSchema>;

export const articleVersionWithTextSchema = articleVersionSchema
  .extend({ body: z.string() })
  .meta({ id: 'ArticleVersionWithText' });

/** A version for the API, without its text. */
export function toArticleVersion(row: Omit<typeof articleVersions.$inferSelect, 'body'>): ArticleVersion {
  return {
    article_id: row.articleId,
    version: row.version,
    title: row.title,
    audience: row.audience,
    mailbox_id: row.mailboxId,
    status: row.status,
    owner_id: row.ownerId,
    language: row.language,
    saved_at: row.savedAt.toISOString(),
    saved_by: row.savedBy,
    restored_version: row.restoredVersion,
  };
}

const textChange = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type TextChange = z.infer<typeof textChange>;

export const articleComparisonSchema = z
  .object({
    from: articleVersionSchema,
    to: articleVersionSchema,
    title: z
      .array(textChange)
      .describe('In the order of reading; removed passages before what replaces them.'),
    body: z.array(textChange),
  })
  .meta({ id: 'ArticleComparison' });
export type ArticleComparison = z.infer<typeof articleComparisonSchema>;
