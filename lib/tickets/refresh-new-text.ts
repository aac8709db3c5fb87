import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { messages } from '#db/schema/index.ts';
import { compareWithEarlier } from '#lib/mail/body/compare-with-earlier.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { searchableText } from '#lib/platform/searchable-text.ts';
import { earlierTexts } from './earlier-texts.ts';

const maxCompared = 50;

/**
 * Reads anew what the mails of a locked ticket say that no earlier one does, after mails have left or joined it. All but
 * the newest 50 keep the whole of their text.
 */
export async function refreshNewText(ctx: Ctx, ticketId: string): Promise<void> {
  const { id, createdAt, text, visibleText, newText: before } = messages;
  const rows = await ctx.db
    .select({ id, createdAt, text, visibleText, before })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), isNotNull(messages.newText)))
    .orderBy(desc(messages.createdAt), desc(messages.id));
  const read = async (row: (typeof rows)[number]) =>
    compareWithEarlier(row, await earlierTexts(ctx, ticketId, row)).newText;
  for (const [at, row] of rows.entries()) {
    const after = searchableText(at < maxCompared ? await read(row) : row.text);
    if (after !== row.before)
      await ctx.db.update(messages).set({ newText: after }).where(eq(messages.id, row.id));
  }
}
