import { and, eq, notExists, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, blobs, mailImportParts, uploads } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { readInChunks, withByteaValue } from '#lib/platform/large-bytes.ts';

/**
 * Stores a content once, by its SHA-256 in hex. Call it in a transaction: the row lock keeps `removeUnusedBlob` away until
 * the row that refers to it exists.
 */
export async function storeBlob(
  ctx: Ctx,
  { sha256, content }: { sha256: string; content: Buffer },
): Promise<void> {
  const [known] = await ctx.db
    .select({ size: blobs.size })
    .from(blobs)
    .where(eq(blobs.sha256, sha256))
    .for('key share');
  if (known) return;
  await withByteaValue(ctx, content, (bytes) =>
    ctx.db
      .insert(blobs)
      .values({ sha256, size: content.length, content: bytes })
      .onConflictDoUpdate({ target: blobs.sha256, set: { size: sql`excluded.size` } }),
  );
}

const startBytes = 4100;

/** The first bytes of a content, enough to detect its type. */
export function readBlobStart(ctx: Ctx, sha256: string): Promise<Buffer> {
  return readBlobRange(ctx, sha256, { from: 0, length: startBytes });
}

type ByteRange = { from: number; length: number };

/** Some bytes of a content; `from` counts from 0. Fewer at its end. */
export async function readBlobRange(ctx: Ctx, sha256: string, { from, length }: ByteRange): Promise<Buffer> {
  const rows = await ctx.db
    .select({ part: sql<Buffer>`substring(${blobs.content} from ${from + 1} for ${length})` })
    .from(blobs)
    .where(eq(blobs.sha256, sha256));
  return firstOrThrow(rows).part;
}

/** A whole content of any size: see `readInChunks`. */
export function readBlob(ctx: Ctx, { sha256, size }: { sha256: string; size: number }): Promise<Buffer> {
  return readInChunks(size, (from, length) => readBlobRange(ctx, sha256, { from, length }));
}

/** Removes a content without references; locks its row first, so that no new reference appears meanwhile. */
export async function removeUnusedBlob(ctx: Ctx, sha256: string): Promise<void> {
  await ctx.db.select({ size: blobs.size }).from(blobs).where(eq(blobs.sha256, sha256)).for('update');
  await ctx.db
    .delete(blobs)
    .where(
      and(
        eq(blobs.sha256, sha256),
        notExists(ctx.db.select().from(attachments).where(eq(attachments.sha256, sha256))),
        notExists(ctx.db.select().from(uploads).where(eq(uploads.sha256, sha256))),
        notExists(ctx.db.select().from(mailImportParts).where(eq(mailImportParts.sha256, sha256))),
      ),
    );
}
