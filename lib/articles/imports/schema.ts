import { z } from 'zod';
import { articleImportItems, articleImports, articleSources } from '#db/schema/index.ts';
import { keptTold, toldSchema } from '#lib/platform/told.ts';
import type { ImportRecord, ItemRecord, SourceRecord } from './import-record.ts';

const when = z.iso.datetime();
const count = z.number().int();

const importCountsSchema = z.object({
  total: count,
  waiting: count,
  new: count,
  changed: count,
  unchanged: count,
  skipped: count,
  gone: count.describe('Articles that the source no longer has; they are marked, not archived.'),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

export const articleImportSchema = z
  .object({
    id: z.string(),
    source_id: z.string(),
    source_name: z.string(),
    kind: z.enum(articleSources.kind.enumValues),
    mailbox_id: z.string().nullable(),
    status: z.enum(articleImports.status.enumValues),
    started_by: z.string(),
    scheduled: z.boolean().describe('The clock began it, not a person.'),
    file_name: z.string().nullable(),
    counts: importCountsSchema,
    listed: z.boolean().describe('Whether its items are known yet: until then, `total` grows.'),
    truncated: z.boolean().describe('The source had more than is read, so nothing was marked as gone.'),
    error: z.string().nullable(),
    error_told: toldSchema.nullable().describe('The same by its code.'),
    created_at: when,
    started_at: when.nullable(),
    finished_at: when.nullable(),
  })
  .meta({ id: 'ArticleImport' });
export type ArticleImport = z.infer<typeof articleImportSchema>;

export const importItemSchema = z
  .object({
    position: count,
    name: z.string(),
    url: z.string().nullable(),
    status: z.enum(articleImportItems.status.enumValues),
    reason: z.enum(articleImportItems.reason.enumValues).nullable(),
    detail: z.string().nullable(),
    article_id: z.string().nullable(),
  })
  .meta({ id: 'ArticleImportItem' });
export type ImportItem = z.infer<typeof importItemSchema>;

export const importWithItemsSchema = articleImportSchema
  .extend({ errors: z.array(importItemSchema).describe('The first 100 items that were skipped, and why.') })
  .meta({ id: 'ArticleImportWithErrors' });
export type ImportWithItems = z.infer<typeof importWithItemsSchema>;

export const articleSourceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(articleSources.kind.enumValues),
    name: z.string(),
    url: z.string().nullable(),
    mailbox_id: z.string().nullable(),
    audience: z.enum(['public', 'internal']),
    language: z.string().nullable(),
    every_hours: count.nullable().describe('How often a website is read again; null: by hand.'),
    next_read_at: when.nullable(),
    paused: z.boolean(),
    articles: count,
    gone: count,
    created_by: z.string(),
    created_at: when,
  })
  .meta({ id: 'ArticleSource' });
export type ArticleSource = z.infer<typeof articleSourceSchema>;

/** An import for the API. */
export function toArticleImport(
  row: ImportRecord,
  { source, counts }: { source: SourceRecord; counts: ImportCounts },
): ArticleImport {
  return {
    id: row.id,
    source_id: row.sourceId,
    source_name: source.name,
    kind: source.kind,
    mailbox_id: source.mailboxId,
    status: row.status,
    started_by: row.startedBy,
    scheduled: row.scheduled,
    file_name: row.fileName,
    counts,
    listed: row.listedAt !== null,
    truncated: row.truncated,
    error: row.error,
    error_told: keptTold(row.error, row.errorTold),
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}

/** An item of an import for the API. */
export function toImportItem({
  position,
  name,
  url,
  status,
  reason,
  detail,
  articleId,
}: Omit<ItemRecord, 'content' | 'key' | 'importId'>): ImportItem {
  return { position, name, url, status, reason, detail, article_id: articleId };
}

/** A source for the API. */
export function toArticleSource(
  row: SourceRecord,
  { articles, gone }: { articles: number; gone: number },
): ArticleSource {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    url: row.url,
    mailbox_id: row.mailboxId,
    audience: row.audience,
    language: row.language,
    every_hours: row.everyHours,
    next_read_at: row.nextReadAt?.toISOString() ?? null,
    paused: row.pausedAt !== null,
    articles,
    gone,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
  };
}
