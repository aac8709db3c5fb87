import { and, eq, notExists, sql } from 'drizzle-orm';
import { attachments, blobs, uploads } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { withBytes } from '../large-bytes.ts';

const piece = 1024 * 1024;

/** Stores a content once, by its SHA-256 in hex. The row is locked until the transaction ends, so that no sweep takes it. */
export const storeBlob = (
  ctx: Ctx,
  { sha256, content }: { sha256: string; content: Buffer },
): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    const [known] = await ctx.db
      .select({ size: blobs.size })
      .from(blobs)
      .where(eq(blobs.sha256, sha256))
      .for('key share');
    if (known) return;
    await withBytes(ctx, content, (bytes) =>
      ctx.db
        .insert(blobs)
        .values({ sha256, size: content.length, content: bytes })
        .onConflictDoUpdate({ target: blobs.sha256, set: { size: sql`excluded.size` } }),
    );
  });

/** The first bytes of a content, enough to tell what it is. */
export const readBlobStart = (ctx: Ctx, sha256: string): Promise<Buffer> => readPart(ctx, sha256, 0, 4100);

/** A whole content, read in pieces: see `readContent` of raw emails. */
export async function readBlob(
  ctx: Ctx,
  { sha256, size }: { sha256: string; size: number },
): Promise<Buffer> {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += piece) (await readPart(ctx, sha256, at, piece)).copy(content, at);
  return content;
}

/** Removes a content that no file bears any more. Its row is locked first, so that nobody takes it up meanwhile. */
export async function removeUnusedBlob(ctx: Ctx, sha256: string): Promise<void> {
  await ctx.db.select({ size: blobs.size }).from(blobs).where(eq(blobs.sha256, sha256)).for('update');
  await ctx.db
    .delete(blobs)
    .where(
      and(
        eq(blobs.sha256, sha256),
        notExists(ctx.db.select().from(attachments).where(eq(attachments.sha256, sha256))),
        notExists(ctx.db.select().from(uploads).where(eq(uploads.sha256, sha256))),
      ),
    );
}

/** The content lies uncompressed, so the database reads no more than the part. */
async function readPart(ctx: Ctx, sha256: string, at: number, length: number): Promise<Buffer> {
  const [row] = await ctx.db
    .select({ part: sql<Buffer>`substring(${blobs.content} from ${at + 1} for ${length})` })
    .from(blobs)
    .where(eq(blobs.sha256, sha256));
  return row!.part;
}
