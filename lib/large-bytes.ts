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
