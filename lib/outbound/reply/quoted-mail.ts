import { eq } from 'drizzle-orm';
import { type MailAddress, messages } from '#db/schema/index.ts';
import { withoutTokens } from '#lib/mail/headers/reply-token.ts';
import { type Quote, quoteMail } from '#lib/mail/reply/quote-mail.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Entry } from '#lib/tickets/correspondence.ts';
import { withoutSurveyTokens } from '#lib/tickets/surveys/survey-token.ts';
import { withOriginalLinks } from '../tracking/tracked-links.ts';

export type QuotedHistory = {
  quote: Quote | null /** Why there is none, in words. */;
  omittedReason: string | null;
};

/**
 * Returns the last inbound mail as the history under a reply. It is quoted only if every recipient wrote or received it.
 * Notes and strangers’ mail are never quoted, and tokens of our addresses are removed.
 */
export async function quotedMail(
  ctx: Ctx,
  correspondence: Entry[],
  about: { recipients: MailAddress[]; mailbox: string; language: string | null },
): Promise<QuotedHistory> {
  const candidates = correspondence.filter(quotable);
  const seen = candidates.findLast((entry) =>
    about.recipients.every((person) => isParticipant(entry, person)),
  );
  if (!seen?.sender)
    return { quote: null, omittedReason: reasonOmitted(candidates.at(-1), about.recipients) };
  const [mail] = await ctx.db
    .select({ text: messages.text, html: messages.html, at: messages.createdAt })
    .from(messages)
    .where(eq(messages.id, seen.id));
  if (!mail?.text.trim()) return { quote: null, omittedReason: null };
  const clean = async (words: string, isHtml: boolean) =>
    withoutSurveyTokens(
      ctx.env,
      withoutTokens(await withOriginalLinks(ctx, words, { isHtml }), about.mailbox),
    );
  const quote = quoteMail(
    {
      from: seen.sender,
      at: mail.at,
      text: await clean(mail.text, false),
      html: mail.html && (await clean(mail.html, true)),
    },
    about.language,
  );
  return { quote, omittedReason: null };
}

function reasonOmitted(last: Entry | undefined, recipients: MailAddress[]): string | null {
  const stranger = last && recipients.find((person) => !isParticipant(last, person));
  return stranger ? `The earlier mail is left out, because ${stranger.address} has not seen it.` : null;
}

function quotable({ kind, sender, automatic, flags }: Entry) {
  return kind === 'inbound' && sender !== null && !automatic && !flags.includes('not_a_participant');
}

function isParticipant({ sender, to, cc, replyTo }: Entry, { address }: MailAddress) {
  return [sender, ...to, ...cc, ...replyTo].some(
    (person) => person?.address.toLowerCase() === address.toLowerCase(),
  );
}
