import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, type MailAddress, mailboxes } from '#db/schema/index.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { replySubject } from '#lib/mail/headers/reply-subject.ts';
import { replyBody } from '#lib/mail/reply/reply-body.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { correspondenceOf } from '#lib/tickets/correspondence.ts';
import { signatureOf } from '#lib/users/own-signatures.ts';
import { answerAddresses } from './answer-address.ts';
import { assertFilesFit } from './assert-files-fit.ts';
import { outgoingFiles } from './outgoing-files.ts';
import { type QuotedHistory, quotedMail } from './quoted-mail.ts';
import { recipientsOf } from './recipients.ts';

export type ReplyContent = {
  /** Markdown. */
  body: string;
  /** Instead of the address that answers go to. */
  to?: string;
  /** The others whom it goes to, beside the first. */
  alsoTo?: MailAddress[];
  cc?: string[];
  bcc?: string[];
  /** Uploads of the actor, and files of the ticket. */
  attachmentIds?: string[];
  /** False leaves the history out, whatever the mailbox does. */
  quote?: boolean;
  /** Both bodies as their writer's mail program made them: nothing is added, and `body` is only what they say. */
  composed?: ComposedElsewhere;
};

/** A mail that was composed in another program. */
export type ComposedElsewhere = {
  subject: string | null;
  text: string;
  /** Sanitised; null without. */
  html: string | null;
  visibleText: string;
  /** Its own Message-ID, to keep; null: it gets one of ours. */
  messageId: string | null;
};

/**
 * A reply as it would leave, whole: from and to whom, both bodies with signature and history, its files. Nothing is
 * stored.
 * @throws Refusal `invalid` for a recipient or a file that cannot be, and for more than one mail may hold.
 */
export async function writeReply(ctx: Ctx, ticket: TicketRecord, content: ReplyContent) {
  const [contactRows, mailboxRows, correspondence, addresses] = await Promise.all([
    ctx.db.select().from(contacts).where(eq(contacts.id, ticket.contactId)),
    ctx.db.select().from(mailboxes).where(eq(mailboxes.id, ticket.mailboxId)),
    correspondenceOf(ctx, ticket.id),
    answerAddresses(ctx, [ticket.id]),
  ]);
  const contact = firstOrThrow(contactRows);
  const mailbox = firstOrThrow(mailboxRows);
  const { address, displayName, quotesHistory, countsClicks, staging } = mailbox;
  const signature = await signatureOf(ctx, mailbox);
  const domain = domainOf(address);
  const answerAddress = addresses.get(ticket.id) ?? contact;
  const recipients = recipientsOf(ctx, content, {
    contact: { name: contact.name, address: contact.address },
    answerAddress,
    mailbox: address,
    correspondence,
  });
  const everybody = [...recipients.to, ...recipients.cc, ...recipients.bcc];
  const { files, contentIds } = await outgoingFiles(ctx, ticket.id, {
    ids: content.attachmentIds ?? [],
    markdown: content.body,
    domain,
  });
  const { composed } = content;
  const history = await historyFor(content.quote !== false && !composed, quotesHistory, () =>
    quotedMail(ctx, correspondence, { recipients: everybody, mailbox: address, language: ticket.language }),
  );
  const { text, html, visibleText } =
    composed ?? replyBody(content.body, { signature, quote: history.quote, contentIds });
  const body = { text, html, visibleText };
  const maxFileBytes = assertFilesFit(ctx, files, body);
  return {
    sender: { name: displayName, address },
    domain,
    recipients,
    answerAddress: answerAddress.address,
    everybody,
    subject: composed?.subject ?? subjectOf(ticket, correspondence.length === 0),
    body,
    history,
    files,
    maxFileBytes,
    correspondence,
    countsClicks: countsClicks && !staging,
  };
}

/** What answers nothing has its subject as it was written. */
function subjectOf({ subject }: TicketRecord, isFirst: boolean): string {
  return isFirst && subject ? subject : replySubject(subject);
}

async function historyFor(
  wanted: boolean,
  mailboxQuotes: boolean,
  quote: () => Promise<QuotedHistory>,
): Promise<QuotedHistory> {
  if (!mailboxQuotes) return { quote: null, omittedReason: 'This mailbox leaves earlier mail out.' };
  return wanted ? quote() : { quote: null, omittedReason: 'The earlier mail is left out.' };
}
