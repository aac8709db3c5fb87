import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { readInChunks } from '#lib/platform/large-bytes.ts';

const smallBytes = 1024 * 1024;

/** The bytes of a mail as a column; null for a large one, which `readContent` reads. */
export const contentIfSmall = sql<Buffer | null>`case when ${rawEmails.size} <= ${sql.raw(String(smallBytes))} then ${rawEmails.content} end`;

/** The bytes of a mail of any size: see `readInChunks`. */
export function readContent(ctx: Ctx, { id, size }: { id: string; size: number }): Promise<Buffer> {
  return readInChunks(size, async (from, length) => {
    const rows = await ctx.db
      .select({ chunk: sql<Buffer>`substring(${rawEmails.content} from ${from + 1} for ${length})` })
      .from(rawEmails)
      .where(eq(rawEmails.id, id));
    return firstOrThrow(rows).chunk;
  });
}
