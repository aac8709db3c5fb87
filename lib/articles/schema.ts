import { z } from 'zod';
import { articleSources, type articles } from '#db/schema/index.ts';

const when = z.iso.datetime();

const articleOriginSchema = z.object({
  id: z.string(),
  kind: z.enum(articleSources.kind.enumValues),
  name: z.string(),
  url: z.string().nullable().describe('Of the article itself, where the source has one.'),
  gone_at: when.nullable().describe('Since when the source no longer has it.'),
});
export type ArticleOrigin = z.infer<typeof articleOriginSchema>;

export const articleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    body: z.string(),
    audience: z.enum(['public', 'internal']),
    mailbox_id: z.string().nullable(),
    status: z.enum(['draft', 'published']),
    published_at: when.nullable(),
    published_by: z.string().nullable(),
    owner_id: z.string().nullable(),
    language: z.string().nullable().describe('ISO 639-1; null when it could not be detected.'),
    language_detected: z.boolean().describe('False when a person gave the language.'),
    reviewed_at: when.nullable().describe('When somebody last said that it is still right.'),
    reviewed_by: z.string().nullable(),
    created_by: z.string(),
    created_at: when,
    updated_at: when,
    version: z.number().int(),
    client_id: z.string().nullable(),
    source: articleOriginSchema.nullable().describe('Where it was imported from.'),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof articleSchema>;

export type ArticleRecord = typeof articles.$inferSelect;

/** An article for the API. */
export function toArticle(row: ArticleRecord, source: ArticleOrigin | null): Article {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    audience: row.audience,
    mailbox_id: row.mailboxId,
    status: row.status,
    published_at: row.publishedAt?.toISOString() ?? null,
    published_by: row.publishedBy,
    owner_id: row.ownerId,
    language: row.language,
    language_detected: !row.languageGiven,
    reviewed_at: row.reviewedAt?.toISOString() ?? null,
    reviewed_by: row.reviewedBy,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version: row.version,
    client_id: row.clientId,
    source,
  };
}
