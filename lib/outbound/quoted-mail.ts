import { eq } from 'drizzle-orm';
import { type MailAddress, messages } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { type Quote, quoteMail } from '../mail/reply/quote-mail.ts';
import { withoutTokens } from '../mail/reply-token.ts';
import type { Entry } from '../tickets/correspondence.ts';
import { withTrueLinks } from './counting/counted-links.ts';

export type History = { quote: Quote | null /** Why there is none, in words. */; leftOut: string | null };

/**
 * The last mail that came in as the history under a reply. Only one that every recipient wrote or got is quoted, so that
 * nobody reads what was not meant for them; notes and mail of strangers never are. No token of an address of ours
 * leaves in it.
 */
export async function quotedMail(
  ctx: Ctx,
  correspondence: Entry[],
  about: { recipients: MailAddress[]; mailbox: string; language: string | null },
): Promise<History> {
  const candidates = correspondence.filter(quotable);
  const seen = candidates.findLast((entry) => about.recipients.every((person) => wasOn(entry, person)));
  if (!seen) return { quote: null, leftOut: whyNot(candidates.at(-1), about.recipients) };
  const [mail] = await ctx.db
    .select({ text: messages.text, html: messages.html, at: messages.createdAt })
    .from(messages)
    .where(eq(messages.id, seen.id));
  if (!mail?.text.trim()) return { quote: null, leftOut: null };
  const clean = async (words: string, isHtml: boolean) =>
    withoutTokens(await withTrueLinks(ctx, words, { isHtml }), about.mailbox);
  const quote = quoteMail(
    {
      from: seen.sender!,
      at: mail.at,
      text: await clean(mail.text, false),
      html: mail.html && (await clean(mail.html, true)),
    },
    about.language,
  );
  return { quote, leftOut: null };
}

function whyNot(last: Entry | undefined, recipients: MailAddress[]): string | null {
  const stranger = last && recipients.find((person) => !wasOn(last, person));
  return stranger ? `The earlier mail is left out, because ${stranger.address} has not seen it.` : null;
}

const quotable = ({ kind, sender, automatic, flags }: Entry) =>
  kind === 'inbound' && sender !== null && !automatic && !flags.includes('not_a_participant');

const wasOn = ({ sender, to, cc, replyTo }: Entry, { address }: MailAddress) =>
  [sender!, ...to, ...cc, ...replyTo].some(
    (person) => person.address.toLowerCase() === address.toLowerCase(),
  );
