import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

const chunkBytes = 1024 * 1024;
const maxInlineBytes = 2 * chunkBytes;

/**
 * Hands `insert` the value for a bytea column. The driver sends bytes as hexadecimal text, which for a large content
 * takes ten times its size in memory; so such a content goes over in pieces, to a large object that is gone before the
 * transaction commits. Call it in a transaction.
 */
export async function withByteaValue<T>(
  ctx: Pick<Ctx, 'db'>,
  content: Buffer,
  insert: (bytes: Buffer | SQL) => Promise<T>,
): Promise<T> {
  if (content.length <= maxInlineBytes) return insert(content);
  const [made] = await ctx.db.execute<{ id: number }>(sql`select lo_create(0) as id`);
  for (let at = 0; at < content.length; at += chunkBytes)
    await ctx.db.execute(sql`select lo_put(${made!.id}, ${at}, ${content.subarray(at, at + chunkBytes)})`);
  const result = await insert(sql`lo_get(${made!.id})`);
  await ctx.db.execute(sql`select lo_unlink(${made!.id})`);
  return result;
}

/**
 * `size` bytes of a bytea column, read in pieces by `readChunk` (`from` counts from 0): as a whole the driver would hold
 * them several times over, as the hexadecimal text in which they come. They lie uncompressed, so that the database reads
 * no more than each piece.
 */
export async function readInChunks(
  size: number,
  readChunk: (from: number, length: number) => Promise<Buffer>,
): Promise<Buffer> {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += chunkBytes) (await readChunk(at, chunkBytes)).copy(content, at);
  return content;
}
