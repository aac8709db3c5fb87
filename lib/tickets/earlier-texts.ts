import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

const maxMessages = 40;
const maxChars = 50_000;

/**
 * The texts of the newest mails of a ticket, newest first; only those before the entry `before`. Long ones end at the last
 * whole line within 50,000 characters.
 */
export async function earlierTexts(
  ctx: Ctx,
  ticketId: string,
  before?: { id: string; createdAt: Date },
): Promise<string[]> {
  const rows = await ctx.db
    .select({ text: sql<string>`left(${messages.text}, ${maxChars})` })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), ne(messages.kind, 'note'), before && precedes(before)))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(maxMessages);
  return rows.map(({ text }) => (text.length < maxChars ? text : text.slice(0, text.lastIndexOf('\n') + 1)));
}

function precedes({ id, createdAt }: { id: string; createdAt: Date }): SQL {
  return sql`(${messages.createdAt}, ${messages.id}) < (${sql.param(createdAt, messages.createdAt)}, ${sql.param(id, messages.id)})`;
}
