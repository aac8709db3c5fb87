import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articleImportItems, articleImports, articleSources } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, mapPage, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { assertMailbox } from '../article-access.ts';
import { countItems } from './count-items.ts';
import { aboutImport } from './finish-import.ts';
import { type ImportRecord, importColumns, type SourceRecord } from './import-record.ts';
import {
  type ArticleImport,
  type ImportItem,
  type ImportWithItems,
  toArticleImport,
  toImportItem,
} from './schema.ts';

export const importsQuery = z.object({
  ...pageQuery,
  status: z.enum(articleImports.status.enumValues).optional(),
  source: z
    .string()
    .regex(/^asr_[0-9a-f]{32}$/)
    .optional(),
});
export type ImportsQuery = z.infer<typeof importsQuery>;

export const importItemsQuery = z.object({
  ...pageQuery,
  status: z.enum(articleImportItems.status.enumValues).optional(),
});

/** The first items of an import that were skipped, which its answer holds. */
const maxErrors = 100;

/** One page of imports within reach, the newest first. */
export async function listImports(ctx: Ctx, query: ImportsQuery): Promise<Page<ArticleImport>> {
  const rows = await ctx.db
    .select({ row: importColumns, source: articleSources })
    .from(articleImports)
    .innerJoin(articleSources, eq(articleSources.id, articleImports.sourceId))
    .where(
      and(
        sourcesWithinReach(ctx),
        query.status ? eq(articleImports.status, query.status) : undefined,
        query.source ? eq(articleImports.sourceId, query.source) : undefined,
        afterCursor(query.cursor, [articleImports.createdAt, articleImports.id], 'down'),
      ),
    )
    .orderBy(desc(articleImports.createdAt), desc(articleImports.id))
    .limit(query.limit + 1);
  const countsOf = await countItems(
    ctx,
    rows.map(({ row }) => row.id),
  );
  const page = toPage(rows, query.limit, ({ row }) => [row.createdAt.toISOString(), row.id]);
  return mapPage(page, ({ row, source }) => toArticleImport(row, { source, counts: countsOf(row.id) }));
}

/** An import with its counts and what was skipped. @throws Refusal `not_found`, also out of reach. */
export async function getImport(ctx: Ctx, id: string): Promise<ImportWithItems> {
  const { row, source } = await readImport(ctx, id);
  const errors = await ctx.db
    .select()
    .from(articleImportItems)
    .where(and(eq(articleImportItems.importId, id), eq(articleImportItems.status, 'skipped')))
    .orderBy(asc(articleImportItems.position))
    .limit(maxErrors);
  return { ...(await describeImport(ctx, row, source)), errors: errors.map(toImportItem) };
}

/** One page of the items of an import, in the order of their source. @throws Refusal `not_found`, also out of reach. */
export async function listImportItems(
  ctx: Ctx,
  id: string,
  query: z.infer<typeof importItemsQuery>,
): Promise<Page<ImportItem>> {
  await readImport(ctx, id);
  const rows = await ctx.db
    .select()
    .from(articleImportItems)
    .where(
      and(
        eq(articleImportItems.importId, id),
        query.status ? eq(articleImportItems.status, query.status) : undefined,
        query.cursor ? sql`${articleImportItems.position} > ${positionOf(query.cursor)}` : undefined,
      ),
    )
    .orderBy(asc(articleImportItems.position))
    .limit(query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit;
  return {
    data: shown.map(toImportItem),
    next_cursor: hasMore && last ? String(last.position) : null,
    has_more: hasMore,
  };
}

/** An import for the API. */
export async function describeImport(
  ctx: Ctx,
  row: ImportRecord,
  source: SourceRecord,
): Promise<ArticleImport> {
  const countsOf = await countItems(ctx, [row.id]);
  return toArticleImport(row, { source, counts: countsOf(row.id) });
}

/**
 * Stops an import: at once when nobody works on it, else before its next item. What was imported stays. Idempotent.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function cancelImport(ctx: Ctx, id: string): Promise<ArticleImport> {
  assertScope(ctx, 'write');
  const { source } = await readImport(ctx, id);
  await assertMailbox(ctx, source.mailboxId);
  await inTransaction(ctx, async (ctx) => {
    const active = sql`${articleImports.status} in ('queued', 'running')`;
    const [idle] = await ctx.db
      .update(articleImports)
      .set({
        status: 'cancelled',
        finishedAt: sql`now()`,
        file: sql`null`,
        leaseToken: null,
        leaseUntil: null,
      })
      .where(
        and(
          eq(articleImports.id, id),
          active,
          or(isNull(articleImports.leaseUntil), sql`${articleImports.leaseUntil} < now()`),
        ),
      )
      .returning({ id: articleImports.id });
    if (idle) return recordEvent(ctx, 'article_import.cancelled', aboutImport({ id, source }, {}));
    await ctx.db
      .update(articleImports)
      .set({ cancelRequestedAt: sql`coalesce(${articleImports.cancelRequestedAt}, now())` })
      .where(and(eq(articleImports.id, id), active));
  });
  const { row } = await readImport(ctx, id);
  return describeImport(ctx, row, source);
}

/** The condition that a source serves a mailbox within reach, or all of them. */
export function sourcesWithinReach(ctx: Ctx): SQL | undefined {
  return ctx.actor.mailboxIds === null
    ? undefined
    : or(isNull(articleSources.mailboxId), withinReach(ctx, articleSources.mailboxId));
}

async function readImport(ctx: Ctx, id: string): Promise<{ row: ImportRecord; source: SourceRecord }> {
  if (!/^imp_[0-9a-f]{32}$/.test(id)) throw notFound('import');
  const [found] = await ctx.db
    .select({ row: importColumns, source: articleSources })
    .from(articleImports)
    .innerJoin(articleSources, eq(articleSources.id, articleImports.sourceId))
    .where(eq(articleImports.id, id));
  if (!found || (found.source.mailboxId && !reaches(ctx.actor, found.source.mailboxId)))
    throw notFound('import');
  return found;
}

function positionOf(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Refusal('invalid', 'request.badCursor');
  return Number(cursor);
}
