import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { attachments, messages } from '#db/schema/index.ts';
import { withoutTokens } from '#lib/mail/headers/reply-token.ts';
import type { ForwardedMail } from '#lib/mail/reply/forward-mails.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import { withoutSurveyTokens } from '#lib/tickets/surveys/survey-token.ts';
import { sentence } from '#locales/sentence.ts';
import { withOriginalLinks } from '../tracking/tracked-links.ts';

const maxMails = 50;

/**
 * Returns the mails of a ticket to forward, oldest first, and the ids of their files. Without `ids`, they are the newest 50
 * to and from the contact. Notes and blind copies are never among them; tokens of our addresses are removed.
 * @throws Refusal `not_found` for what is no mail of the ticket, `invalid` for more than 50 or none.
 */
export async function forwardedMails(
  ctx: Ctx,
  ticket: TicketRecord,
  { ids, mailbox }: { ids: string[] | undefined; mailbox: string },
): Promise<{ ids: string[]; mails: ForwardedMail[]; fileIds: string[] }> {
  const found = (await mailsOfTicket(ctx, ticket.id, ids)).slice(-maxMails);
  if (ids && (ids.length > maxMails || found.length < new Set(ids).size))
    throw ids.length > maxMails
      ? new Refusal('invalid', sentence('outgoing.forwardsTooMany', { max: maxMails }))
      : notFound('message');
  if (found.length === 0) throw new Refusal('invalid', 'outgoing.nothingToForward');
  const mails = found.map(async ({ sender, createdAt, subject, to, cc, ...body }) => {
    const clean = async (words: string, isHtml: boolean) =>
      withoutSurveyTokens(ctx.env, withoutTokens(await withOriginalLinks(ctx, words, { isHtml }), mailbox));
    const text = body.newText ?? body.visibleText;
    const isWhole = text.trim() === body.text.trim();
    const plain = (people: typeof to) =>
      people.map(({ name, address }) => ({ name, address: withoutTokens(address, mailbox) }));
    return {
      from: sender ?? { name: null, address: mailbox },
      at: createdAt,
      subject,
      to: plain(to),
      cc: plain(cc),
      text: await clean(text, false),
      html: isWhole && body.html !== null ? await clean(body.html, true) : null,
    };
  });
  const chosen = found.map(({ id }) => id);
  return { ids: chosen, mails: await Promise.all(mails), fileIds: await filesOf(ctx, chosen) };
}

function mailsOfTicket(ctx: Ctx, ticketId: string, ids: string[] | undefined) {
  return ctx.db
    .select({
      id: messages.id,
      sender: messages.sender,
      to: messages.to,
      cc: messages.cc,
      subject: messages.subject,
      text: messages.text,
      visibleText: messages.visibleText,
      newText: messages.newText,
      html: messages.html,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        ne(messages.kind, 'note'),
        notCancelled,
        ids
          ? inArray(messages.id, ids)
          : and(isNull(messages.forwardId), or(eq(messages.kind, 'outbound'), eq(messages.automatic, false))),
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

/** A file that several mails carry goes once. */
async function filesOf(ctx: Ctx, messageIds: string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: attachments.id, sha256: attachments.sha256, name: attachments.name })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(inArray(attachments.messageId, messageIds))
    .orderBy(asc(messages.createdAt), asc(messages.id), asc(attachments.position));
  return [...new Map(rows.map((row) => [`${row.sha256} ${row.name}`, row.id])).values()];
}
