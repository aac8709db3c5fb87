import { and, asc, count, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { mailImportSkips, mailImports } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, mapPage, type Page, type pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { removeMailFile } from './end-mail-import.ts';
import { aboutMailImport, type MailImportRecord } from './mail-import-record.ts';
import {
  type MailImport,
  type MailImportWithSkips,
  type mailImportSkipSchema,
  toMailImport,
  toMailImportSkip,
} from './schema.ts';

type PageQuery = z.infer<z.ZodObject<typeof pageQuery>>;

/** One page of imports of past mail into mailboxes within reach, the newest first. */
export async function listMailImports(ctx: Ctx, query: PageQuery): Promise<Page<MailImport>> {
  assertScope(ctx, 'admin');
  const rows = await ctx.db
    .select()
    .from(mailImports)
    .where(
      and(
        withinReach(ctx, mailImports.mailboxId),
        afterCursor(query.cursor, [mailImports.createdAt, mailImports.id], 'down'),
      ),
    )
    .orderBy(desc(mailImports.createdAt), desc(mailImports.id))
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
  return mapPage(page, toMailImport);
}

/** An import with the reasons of what it skipped. @throws Refusal `not_found`, also out of reach. */
export async function getMailImport(ctx: Ctx, id: string): Promise<MailImportWithSkips> {
  const row = await readMailImport(ctx, id);
  const skipped = await ctx.db
    .select({ reason: mailImportSkips.reason, count: count() })
    .from(mailImportSkips)
    .where(eq(mailImportSkips.importId, id))
    .groupBy(mailImportSkips.reason)
    .orderBy(desc(count()), asc(mailImportSkips.reason));
  return { ...toMailImport(row), skipped };
}

/** One page of the mails that were not filed, in the order of the file. @throws Refusal as `getMailImport`. */
export async function listMailImportSkips(
  ctx: Ctx,
  id: string,
  query: PageQuery,
): Promise<Page<z.infer<typeof mailImportSkipSchema>>> {
  await readMailImport(ctx, id);
  const rows = await ctx.db
    .select()
    .from(mailImportSkips)
    .where(
      and(
        eq(mailImportSkips.importId, id),
        query.cursor ? gt(mailImportSkips.position, positionOf(query.cursor)) : undefined,
      ),
    )
    .orderBy(asc(mailImportSkips.position))
    .limit(query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit;
  return {
    data: shown.map(toMailImportSkip),
    next_cursor: hasMore && last ? String(last.position) : null,
    has_more: hasMore,
  };
}

/**
 * Stops an import: at once when nobody works on it, else before its next batch. What was imported stays. Idempotent.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function cancelMailImport(ctx: Ctx, id: string): Promise<MailImport> {
  await readMailImport(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const active = sql`${mailImports.status} in ('queued', 'running')`;
    const [idle] = await ctx.db
      .update(mailImports)
      .set({ status: 'cancelled', finishedAt: sql`now()`, leaseToken: null, leaseUntil: null })
      .where(
        and(
          eq(mailImports.id, id),
          active,
          or(isNull(mailImports.leaseUntil), sql`${mailImports.leaseUntil} < now()`),
        ),
      )
      .returning();
    if (idle) {
      await removeMailFile(ctx, id);
      return recordEvent(ctx, 'mail_import.cancelled', aboutMailImport(idle, {}));
    }
    await ctx.db
      .update(mailImports)
      .set({ cancelRequestedAt: sql`coalesce(${mailImports.cancelRequestedAt}, now())` })
      .where(and(eq(mailImports.id, id), active));
  });
  return toMailImport(await readMailImport(ctx, id));
}

async function readMailImport(ctx: Ctx, id: string): Promise<MailImportRecord> {
  assertScope(ctx, 'admin');
  if (!/^mim_[0-9a-f]{32}$/.test(id)) throw notFound('import');
  const [row] = await ctx.db.select().from(mailImports).where(eq(mailImports.id, id));
  if (!row || !reaches(ctx.actor, row.mailboxId)) throw notFound('import');
  return row;
}

function positionOf(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Refusal('invalid', 'request.badCursor');
  return Number(cursor);
}
