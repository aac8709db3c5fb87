import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRows } from '#db/rows.ts';
import { articleImportItems, articleImports } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { readInChunks } from '#lib/platform/large-bytes.ts';
import { say } from '#lib/platform/told.ts';
import { type ImportClaim, renewImportLease } from './claim-import.ts';
import type { ImportLimits } from './limits.ts';
import type { SourceReader } from './readers/read-in-thread.ts';
import { type ListedItem, type SourceReading, UnreadableSource } from './source-item.ts';

/** Reads the file of an import. @throws UnreadableSource when it cannot be read at all. */
export async function readFileItems(
  ctx: Ctx,
  { id, record, source }: ImportClaim,
  reader: SourceReader,
): Promise<SourceReading> {
  if (source.kind === 'website' || record.fileSize === null)
    throw new UnreadableSource(say('unreadable.no_file'));
  const bytes = await readInChunks(record.fileSize, (from, length) =>
    readFilePart(ctx, id, { from, length }),
  );
  return reader.file({ kind: source.kind, name: record.fileName ?? source.name, bytes });
}

async function readFilePart(
  ctx: Ctx,
  id: string,
  { from, length }: { from: number; length: number },
): Promise<Buffer> {
  const rows = await ctx.db
    .select({ part: sql<Buffer>`substring(${articleImports.file} from ${from + 1} for ${length})` })
    .from(articleImports)
    .where(eq(articleImports.id, id));
  return firstOrThrow(rows).part;
}

/** They hold whole articles. */
const rowsPerInsert = 50;

/** Stores the items of an import by one transaction, so that a crash before leaves none; its file goes. */
export function storeItems(
  ctx: Ctx,
  claim: ImportClaim,
  { listing, limits }: { listing: { items: ListedItem[]; truncated: boolean }; limits: ImportLimits },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await renewImportLease(ctx, claim, { limits });
    const rows = unique(listing.items).map((item, position) => toRow(claim.id, position, item));
    for (let at = 0; at < rows.length; at += rowsPerInsert)
      await insertRows(ctx.db, articleImportItems, rows.slice(at, at + rowsPerInsert));
    await ctx.db
      .update(articleImports)
      .set({ listedAt: sql`now()`, truncated: listing.truncated, file: sql`null` })
      .where(eq(articleImports.id, claim.id));
  });
}

/** Of two items with one key, the second is skipped. */
function unique(items: ListedItem[]): ListedItem[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const { key, name, url } = item;
    if ('skipped' in item) return item;
    if (seen.has(key)) return { key, name, url, skipped: 'duplicate', detail: null };
    seen.add(key);
    return item;
  });
}

function toRow(importId: string, position: number, item: ListedItem): typeof articleImportItems.$inferInsert {
  const { key, name, url } = item;
  const common = { importId, position, key, name, url };
  if ('skipped' in item)
    return { ...common, status: 'skipped', content: null, reason: item.skipped, detail: item.detail };
  const content = 'content' in item ? item.content : null;
  return { ...common, status: 'waiting', content, reason: null, detail: null };
}
