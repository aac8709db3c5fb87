import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

const piece = 1024 * 1024;
const large = 2 * piece;

/**
 * Hands `insert` the value for a bytea column. The driver sends bytes as hexadecimal text, which for a large content
 * takes ten times its size in memory; so such a content goes over in pieces, to a large object that is gone before the
 * transaction commits. Call it in a transaction.
 */
export async function withBytes<T>(
  ctx: Pick<Ctx, 'db'>,
  content: Buffer,
  insert: (bytes: Buffer | SQL) => Promise<T>,
): Promise<T> {
  if (content.length <= large) return insert(content);
  const [made] = await ctx.db.execute<{ id: number }>(sql`select lo_create(0) as id`);
  for (let at = 0; at < content.length; at += piece)
    await ctx.db.execute(sql`select lo_put(${made!.id}, ${at}, ${content.subarray(at, at + piece)})`);
  const result = await insert(sql`lo_get(${made!.id})`);
  await ctx.db.execute(sql`select lo_unlink(${made!.id})`);
  return result;
}

/**
 * `size` bytes of a bytea column, read in pieces by `readPart` (`from` counts from 0): as a whole the driver would hold
 * them several times over, as the hexadecimal text in which they come. They lie uncompressed, so that the database reads
 * no more than each piece.
 */
export async function readInPieces(
  size: number,
  readPart: (from: number, length: number) => Promise<Buffer>,
): Promise<Buffer> {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += piece) (await readPart(at, piece)).copy(content, at);
  return content;
}
