import { eq } from 'drizzle-orm';
import { drafts, messages, tickets, type translations } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** A mail or a draft that is translated, with where it stands. */
export type TranslationSource = {
  text: string;
  ticketId: string;
  mailboxId: string;
  assistantId: string | null;
  /** Who wrote it, for the prompt. */
  kind: 'inbound' | 'outbound' | 'note' | 'draft';
};

type Of = Pick<typeof translations.$inferSelect, 'messageId' | 'draftId'>;

/** The text as people see it: of a mail what is not folded, of a draft its body. Undefined when there is none. */
export async function translationSource(
  ctx: Ctx,
  { messageId, draftId }: Of,
): Promise<TranslationSource | undefined> {
  const ticket = {
    ticketId: tickets.id,
    mailboxId: tickets.mailboxId,
    assistantId: tickets.assistantId,
  };
  if (messageId) {
    const [row] = await ctx.db
      .select({ ...ticket, text: messages.visibleText, kind: messages.kind })
      .from(messages)
      .innerJoin(tickets, eq(tickets.id, messages.ticketId))
      .where(eq(messages.id, messageId));
    return row;
  }
  const [row] = await ctx.db
    .select({ ...ticket, text: drafts.body })
    .from(drafts)
    .innerJoin(tickets, eq(tickets.id, drafts.ticketId))
    .where(eq(drafts.id, draftId ?? ''));
  return row && { ...row, kind: 'draft' };
}
