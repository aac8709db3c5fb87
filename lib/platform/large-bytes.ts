import { type SQL, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import type { Ctx } from './context.ts';

const chunkBytes = 1024 * 1024;
const maxInlineBytes = 2 * chunkBytes;

/**
 * Calls `insert` with the value of a bytea column. Call it in a transaction.
 * Large content goes in chunks through a temporary large object: as one hexadecimal parameter it takes ten times its size.
 */
export async function withByteaValue<T>(
  ctx: Pick<Ctx, 'db'>,
  content: Buffer,
  insert: (bytes: Buffer | SQL) => Promise<T>,
): Promise<T> {
  if (content.length <= maxInlineBytes) return insert(content);
  const { id } = firstOrThrow(await ctx.db.execute<{ id: number }>(sql`select lo_create(0) as id`));
  for (let at = 0; at < content.length; at += chunkBytes)
    await ctx.db.execute(sql`select lo_put(${id}, ${at}, ${content.subarray(at, at + chunkBytes)})`);
  const result = await insert(sql`lo_get(${id})`);
  await ctx.db.execute(sql`select lo_unlink(${id})`);
  return result;
}

/**
 * Reads `size` bytes of a bytea column in chunks; `from` counts from 0. As a whole, the driver would hold the
 * hexadecimal text several times. The column is uncompressed, so the database reads only the chunk.
 */
export async function readInChunks(
  size: number,
  readChunk: (from: number, length: number) => Promise<Buffer>,
): Promise<Buffer> {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += chunkBytes) (await readChunk(at, chunkBytes)).copy(content, at);
  return content;
}
