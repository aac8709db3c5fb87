import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { messages, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { detectLanguageReliably } from '#lib/platform/language.ts';
import { isContactMail } from './correspondence.ts';

/** The language of a mail by its subject and visible text, as ISO 639-1; null when it is not clear. */
export function languageOfMail(mail: {
  subject: string | null;
  visibleText: string;
}): Promise<string | null> {
  return detectLanguageReliably(`${mail.subject ?? ''}\n${mail.visibleText}`);
}

/**
 * The columns by which a new mail of the contact changes a ticket's language. What a person set stands, and a mail whose
 * language is not clear changes nothing.
 */
export function detectedLanguage(
  language: string | null,
  { languageSetBy }: Pick<typeof tickets.$inferSelect, 'languageSetBy'>,
): Partial<typeof tickets.$inferInsert> {
  if (language === null || languageSetBy !== null) return {};
  return { language, languageDetectedAt: sql<Date>`now()` as unknown as Date };
}

/** The language of what the contact wrote last; null when it is not clear. */
export async function detectTicketLanguage(ctx: Ctx, ticketId: string): Promise<string | null> {
  const [newest] = await ctx.db
    .select({
      subject: messages.subject,
      visibleText: sql<string>`left(${messages.visibleText}, ${maxChars})`,
    })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), ofContact))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(1);
  return newest ? languageOfMail(newest) : null;
}

const maxChars = 20_000;
/** Also what a colleague passed on. */
const ofContact = and(
  isContactMail,
  eq(messages.automatic, false),
  sql`(${messages.authorType} = 'contact' or 'passed_on' = any(${messages.flags}))`,
);

/**
 * Detects the language of tickets that are older than this property, at most `limit`. It is what they had before, so it
 * is no change of theirs: their version stays. @returns how many were read.
 */
export function detectWaitingLanguages(ctx: Ctx, { limit }: { limit: number }): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const waiting = await ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .where(and(isNull(tickets.language), isNull(tickets.languageDetectedAt)))
      .orderBy(asc(tickets.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    for (const { id } of waiting) {
      const language = await detectTicketLanguage(ctx, id);
      await ctx.db
        .update(tickets)
        .set({ language, languageDetectedAt: sql`now()` })
        .where(eq(tickets.id, id));
    }
    return waiting.length;
  });
}
