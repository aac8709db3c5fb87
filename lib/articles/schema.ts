import { z } from 'zod';
import type { articles } from '#db/schema/index.ts';

const when = z.iso.datetime();

export const articleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    body: z.string(),
    audience: z.enum(['public', 'internal']),
    mailbox_id: z.string().nullable(),
    created_by: z.string(),
    created_at: when,
    updated_at: when,
    version: z.number().int(),
    client_id: z.string().nullable(),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof articleSchema>;

export type ArticleRecord = typeof articles.$inferSelect;

/** An article for the API. */
export function toArticle(row: ArticleRecord): Article {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    audience: row.audience,
    mailbox_id: row.mailboxId,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version: row.version,
    client_id: row.clientId,
  };
}
