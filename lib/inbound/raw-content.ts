import { eq, sql } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';

const piece = 1024 * 1024;

/** The bytes of a mail as a column, but null when there are many: those are read with `readContent`. */
export const contentIfSmall = sql<Buffer | null>`case when ${rawEmails.size} <= ${sql.raw(String(piece))} then ${rawEmails.content} end`;

/**
 * The bytes of a mail, read in pieces: as a whole the driver would hold them several times over, as the hexadecimal text
 * in which they come. They lie uncompressed, so the database reads no more than each piece.
 */
export async function readContent(ctx: Ctx, { id, size }: { id: string; size: number }): Promise<Buffer> {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += piece) {
    const [row] = await ctx.db
      .select({ part: sql<Buffer>`substring(${rawEmails.content} from ${at + 1} for ${piece})` })
      .from(rawEmails)
      .where(eq(rawEmails.id, id));
    row!.part.copy(content, at);
  }
  return content;
}
