import { eq, inArray } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, mailboxes, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import { inboundSinceLastReply } from '#lib/tickets/correspondence.ts';
import { guessLanguage } from '../evidence/guess-language.ts';
import { systemPrompt } from '../prompt/prompt.ts';
import type { Source } from '../prompt/sources.ts';
import type { ToolClaim } from '../tools/tool.ts';

/** What a reply is held against, beside its sources. */
export type ReplyFacts = {
  contact: { name: string | null; address: string };
  mailboxAddress: string;
  /** Mail that the reply answers, oldest first. */
  unanswered: string[];
  mailLanguage: string | null;
  /** What the assistant was told, and the words that tell it. */
  instructions: string[];
  /** Texts of other tickets among the sources. */
  otherTickets: string[];
};

/** For whom a reply is written, and by whom. */
type Replying = Pick<ToolClaim, 'ticketId' | 'mailboxId' | 'contactId' | 'assistant'> & {
  version: { instructions: string };
};

/** Reads the facts of a run's reply. */
export async function readReplyFacts(ctx: Ctx, claim: Replying, sources: Source[]): Promise<ReplyFacts> {
  const contact = firstOrThrow(
    await ctx.db
      .select({ name: contacts.name, address: contacts.address })
      .from(contacts)
      .where(eq(contacts.id, claim.contactId)),
  );
  const { displayName, address, signature } = firstOrThrow(
    await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, claim.mailboxId)),
  );
  const waiting = new Set((await inboundSinceLastReply(ctx, claim.ticketId)).map(({ id }) => id));
  const unanswered = sources.filter(({ id }) => waiting.has(id)).map(({ text }) => text);
  const others = await messagesOfOtherTickets(ctx, claim, sources);
  const mail = unanswered.at(-1) ?? '';
  const { instructions } = claim.version;
  const mailbox = { displayName, address, signature };
  return {
    contact,
    mailboxAddress: address,
    unanswered,
    mailLanguage: await replyLanguage(ctx, claim.ticketId, mail),
    instructions: [
      instructions,
      systemPrompt(ctx, { assistantName: claim.assistant.name, instructions: '', mailbox }, ''),
    ],
    otherTickets: sources.filter(({ id }) => others.has(id)).map(({ text }) => text),
  };
}

/** What a person set for the ticket, else the language of the mail, else the ticket's. */
async function replyLanguage(ctx: Ctx, ticketId: string, mail: string): Promise<string | null> {
  const { language, languageSetBy } = firstOrThrow(
    await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)),
  );
  if (language && languageSetBy) return language;
  return guessLanguage(mail) ?? language ?? (await detectLanguage(mail));
}

async function messagesOfOtherTickets(ctx: Ctx, { ticketId }: Replying, sources: Source[]) {
  const ids = sources.filter(({ kind }) => kind === 'message').map(({ id }) => id);
  if (ids.length === 0) return new Set<string>();
  const rows = await ctx.db
    .select({ id: messages.id, ticketId: messages.ticketId })
    .from(messages)
    .where(inArray(messages.id, ids));
  return new Set(rows.filter((row) => row.ticketId !== ticketId).map(({ id }) => id));
}
