import type { MailAddress } from '#db/schema/index.ts';
import { queueRun } from '../assistant/queue-run.ts';
import { findOrCreateContact } from '../contacts/contacts.ts';
import { as, type Ctx, inTransaction } from '../context.ts';
import { supersedeDrafts } from '../drafts/propose.ts';
import type { Classification } from '../mail/classify.ts';
import { readConversationIndex } from '../mail/conversation-index.ts';
import { fileFindings } from '../mail/file-findings.ts';
import { unfolded } from '../mail/html/folds.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import { appendMessage, type NewMessage } from '../tickets/append-message.ts';
import { changeTicket, lockTicket, type TicketRecord } from '../tickets/change-ticket.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { reopen } from '../tickets/status.ts';
import { type Match, matchTicket } from './match.ts';
import { hold, ignore, type RawEmailRecord, settle } from './settle.ts';
import { trustFlags } from './trust.ts';
import { hasTwin, storedMessageId } from './twin.ts';

/**
 * Files a mail in the ticket that it answers, or opens one. Contact, ticket, message, event, run and its job commit
 * together with the raw email's new state. The same mail a second time is ignored. Who names a ticket by its headers
 * without being on it gets a ticket of their own; who knows its reply address joins it, marked.
 */
export async function fileEmail(
  ctx: Ctx,
  raw: RawEmailRecord,
  parsed: ParsedEmail,
  mail: Classification,
): Promise<void> {
  const sender = senderOf(raw, parsed);
  if (!sender) return hold(ctx, raw, 'It names no sender, so nobody could be answered.', parsed);
  await inTransaction(ctx, async (ctx) => {
    if (await hasTwin(ctx, raw.mailboxId, parsed)) {
      return ignore(ctx, raw, mail.kind, 'The same mail is filed already.', parsed);
    }
    const { match, flags } = await matchTicket(ctx, raw.mailbox, parsed, raw.envelopeTo);
    const joins = match?.stranger && match.by === 'header' ? null : match;
    const contact = await findOrCreateContact(ctx, sender);
    const name = contact.name ?? contact.address;
    const arrival: Arrival = {
      raw,
      parsed,
      sender,
      contactId: contact.id,
      name,
      at: new Date(),
      automatic: mail.kind !== 'person',
      joins,
    };
    ctx = as(ctx, { type: 'contact', id: contact.id, name, mailboxIds: [raw.mailboxId] });

    const ticket = joins ? await lockTicket(ctx, joins.ticketId) : await openTicketFor(ctx, arrival);
    const files = parsed.attachments;
    const messageId = await appendMessage(
      ctx,
      ticket,
      messageOf(arrival, because(match, joins), flags),
      files,
    );
    await bringToSight(ctx, ticket, arrival, messageId);
    await settle(
      ctx,
      raw,
      { status: 'filed', kind: mail.kind, reason: mail.because, ticketId: ticket.id, messageId },
      parsed,
    );
  });
}

type Arrival = {
  raw: RawEmailRecord;
  parsed: ParsedEmail;
  sender: MailAddress;
  contactId: string;
  name: string;
  at: Date;
  automatic: boolean;
  joins: Match | null;
};

function senderOf(raw: RawEmailRecord, parsed: ParsedEmail): MailAddress | null {
  if (parsed.from) return parsed.from;
  if (parsed.sender) return parsed.sender;
  return raw.envelopeFrom ? { name: null, address: raw.envelopeFrom.toLowerCase() } : null;
}

const openTicketFor = (ctx: Ctx, { raw, parsed, contactId, at }: Arrival) =>
  openTicket(ctx, {
    mailboxId: raw.mailboxId,
    contactId,
    assistantId: raw.mailbox.assistantId,
    subject: parsed.subject,
    at,
  });

function messageOf(
  { raw, parsed, sender, contactId, name, at, automatic, joins }: Arrival,
  filedBecause: string,
  flags: string[],
): NewMessage {
  return {
    kind: 'inbound',
    authorType: 'contact',
    authorId: contactId,
    authorName: name,
    sender,
    to: parsed.to,
    cc: parsed.cc,
    replyTo: parsed.replyTo,
    subject: parsed.subject,
    text: parsed.text,
    html: joins ? parsed.html : parsed.html && unfolded(parsed.html),
    visibleText: joins ? parsed.visibleText : parsed.text,
    internetMessageId: storedMessageId(parsed),
    inReplyTo: parsed.inReplyTo[0] ?? null,
    references: parsed.references.slice(-50),
    contentHash: parsed.contentHash,
    rawEmailId: raw.id,
    filedBecause,
    auth: raw.auth,
    flags: [...parsed.flags, ...flags, ...trustFlags(raw), ...(joins?.stranger ? ['not_a_participant'] : [])],
    findings: fileFindings(parsed.attachments),
    automatic,
    conversationIndex: readConversationIndex(headerOf(parsed, 'thread-index')),
    createdAt: at,
  };
}

const headerOf = ({ headers }: ParsedEmail, wanted: string) =>
  headers.find(([name]) => name === wanted)?.[1] ?? null;

function because(match: Match | null, joins: Match | null): string {
  if (joins)
    return joins.stranger ? `${joins.because} Its sender was not on the ticket before.` : joins.because;
  if (match)
    return `It names a mail of #${match.number}, but its sender is not on that ticket, so it has its own.`;
  return 'It answers no mail of ours, so it opened a ticket.';
}

/** A mail brings its ticket back to people and to the assistant, and outdates a draft. An automatic one does none of it. */
async function bringToSight(
  ctx: Ctx,
  before: TicketRecord,
  { raw, at, automatic, joins }: Arrival,
  messageId: string,
) {
  const stranger = joins?.stranger ?? false;
  const ticket = await changeTicket(
    ctx,
    before,
    {
      lastMessageAt: at,
      lastInboundAt: automatic ? undefined : at,
      needsPerson: stranger
        ? `${ctx.actor.name}, who was not on this ticket, wrote to its reply address.`
        : undefined,
    },
    { type: 'message.received', data: { message_id: messageId, raw_email_id: raw.id, automatic } },
  );
  if (automatic) return;
  await reopen(ctx, ticket, 'the contact wrote');
  await supersedeDrafts(ctx, ticket.id, 'a new mail');
  const assistantId =
    raw.mailbox.assistantStartsItself && !raw.mailbox.pausedAt && !stranger ? ticket.assistantId : null;
  if (assistantId) {
    await queueRun(ctx, {
      ticketId: ticket.id,
      assistantId,
      source: joins ? 'inbox_reply' : 'inbox_item',
      basedOnMessageId: messageId,
    });
  }
}
