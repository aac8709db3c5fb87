import { newId } from '#db/columns.ts';
import type { MailAddress } from '#db/schema/index.ts';
import { queueRun } from '#lib/assistant/queue-run.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { supersedeDrafts } from '#lib/drafts/supersede.ts';
import { supersedeCancelledDrafts } from '#lib/drafts/undo-approval.ts';
import { isFromPerson } from '#lib/mail/classification.ts';
import { proveByReply } from '#lib/outbound/proof/prove-arrival.ts';
import { cancelOnReply } from '#lib/outbound/reply/cancel-message.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import type { TicketEventData } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { appendMessage } from '#lib/tickets/append-message.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { lockMergeTarget } from '#lib/tickets/merges/follow-merges.ts';
import { recordArrival } from '#lib/tickets/merges/record-arrival.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { writeNote } from '#lib/tickets/note.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';
import { applyRules } from '#lib/tickets/rules/apply-rules.ts';
import { refreshDue } from '#lib/tickets/sla/refresh-due.ts';
import { detectedLanguage, languageOfMail } from '#lib/tickets/ticket-language.ts';
import { fileUserMail } from './file-user-mail.ts';
import { compareWithTicket } from './filing/compare-with-ticket.ts';
import { decideDestination } from './filing/destination.ts';
import { duplicateKey, findDuplicate } from './filing/duplicate.ts';
import { type Match, matchTicket, namesAnyTicket } from './filing/match.ts';
import { recordForwardAnswer } from './filing/record-forward-answer.ts';
import { reopenOnReply } from './filing/reopen-on-reply.ts';
import { groupCommit } from './filing/shared-transaction.ts';
import { type Filing, toMessage } from './filing/to-message.ts';
import { findSentCopy, readUserMail } from './filing/user-mail.ts';
import {
  finishRawEmail,
  hold,
  type IncomingMail,
  ignoreDuplicate,
  type RawEmailRecord,
  reasonFor,
} from './raw/raw-email-status.ts';
import { findingsOf } from './trust/findings.ts';
import { ownAddresses } from './trust/own-addresses.ts';
import { readForwardedAuthor, readSender, type TeamUser, unknownSender } from './trust/sender.ts';

/**
 * Files a mail in the ticket that it answers, or opens one; a duplicate is ignored. One transaction holds contact,
 * ticket, message, event, run, its job and the raw email's new status.
 */
export async function fileEmail(ctx: Ctx, mail: IncomingMail): Promise<void> {
  const sender = (await readSender(ctx, mail)) ?? (mail.raw.processedBy ? unknownSender : null);
  if (!sender) return hold(ctx, mail, say('held.no_sender'));
  const sent = { ...mail, sender, language: await languageOfMail(mail.parsed) };
  return canBeGrouped(sent)
    ? fileGrouped(ctx, sent)
    : inTransaction(ctx, (ctx) => fileInTransaction(ctx, sent));
}

type SentMail = IncomingMail & Pick<Filing, 'sender' | 'language'>;

/** A stranger's mail that names no ticket and carries no file locks no row but its contact's. */
function canBeGrouped({ raw, parsed, sender }: SentMail): boolean {
  return sender.user === null && parsed.attachments.length === 0 && !namesAnyTicket(parsed, raw.envelopeTo);
}

const fileGrouped: (ctx: Ctx, mail: SentMail) => Promise<void> = groupCommit(
  (ctx, mail) => fileInTransaction(ctx, mail),
  ({ raw, parsed }) => duplicateKey({ ...parsed, mailboxId: raw.mailboxId }),
);

async function fileInTransaction(ctx: Ctx, mail: SentMail): Promise<void> {
  const { raw, parsed, classification, sender } = mail;
  const { mailboxId, receivedAt } = raw;
  const { duplicate, ...identity } = await findDuplicate(ctx, { ...parsed, mailboxId, receivedAt });
  if (duplicate) return ignoreDuplicate(ctx, mail, duplicate);
  const { match, flags } = await matchTicket(ctx, mail);
  const at = new Date();
  const automatic = !isFromPerson(classification);
  const { reopenDays } = raw.mailbox;
  const destination = decideDestination(match, sender, { automatic, reopenDays, now: at });
  const forwardId = destination.joins?.forwardId ?? null;
  // What a user answers to a forward was asked of them, and is not for the contact.
  const userMail = forwardId ? null : await readUserMail(ctx, { ...mail, destination });
  const copy = userMail && (await findSentCopy(ctx, mail));
  if (copy) return ignoreDuplicate(ctx, mail, copy);
  const forwardedAuthor =
    destination.joins || userMail ? null : readForwardedAuthor(parsed, sender, await ownAddresses(ctx));
  const findings = await findingsOf(ctx, parsed, {
    stranger: sender.user ? null : sender.person,
    list: classification.kind === 'list',
    namesTicketId: match && !match.known ? match.ticket.id : null,
  });
  const filing: Filing = {
    ...mail,
    identity,
    destination,
    forwardedAuthor,
    flags,
    findings,
    automatic,
    at,
  };
  if (userMail) return fileUserMail(ctx, filing, userMail);

  const { acting, ticket, author } = destination.joins
    ? await join(ctx, filing, destination.joins.ticket.id)
    : await open(ctx, filing);
  const mergedTicketId = destination.joins && mergedTicketOf(destination.joins, ticket);
  const messageId = newId('msg');
  const message = {
    ...toMessage(filing, author),
    ...(await compareWithTicket(acting, filing)),
    id: messageId,
    forwardId,
  };
  const end = {
    status: 'filed',
    kind: classification.kind,
    ...reasonFor(classification.because),
    ticketId: ticket.id,
    messageId,
  } as const;
  await allSettledOrThrow([
    appendMessage(acting, ticket, { ...message, files: parsed.attachments }),
    finishRawEmail(acting, mail, end),
  ]);
  if (mergedTicketId) await recordArrival(acting, { messageId, mergedTicketId });
  if (forwardId) await recordForwardAnswer(acting, filing, { ticket, messageId, forwardId });
  else await notifyTicket(acting, filing, { ticket, messageId });
}

/** The actor from here on, the locked ticket, and the author of the message. */
type Filed = {
  acting: Ctx;
  ticket: TicketRecord;
  author: { type: 'contact' | 'user'; id: string; name: string };
};

async function join(ctx: Ctx, { raw, sender }: Filing, ticketId: string): Promise<Filed> {
  const ticket = await lockMergeTarget(ctx, ticketId);
  if (sender.user) {
    const { id, name } = sender.user;
    return { acting: withActor(ctx, actorOf(sender.user)), ticket, author: { type: 'user', id, name } };
  }
  return { ...(await byContact(ctx, raw, contactOf(sender))), ticket };
}

/** The merged ticket that a mail was for; it may have been merged just before the mail was filed. */
function mergedTicketOf({ ticket, mergedTicketId }: Match, locked: TicketRecord): string | undefined {
  return mergedTicketId ?? (ticket.id === locked.id ? undefined : ticket.id);
}

/** Opens a ticket. A mail that a user forwards gets its author as contact, and the user's comment as a note. */
async function open(
  ctx: Ctx,
  { raw, parsed, sender, destination, forwardedAuthor, automatic, language, at }: Filing,
): Promise<Filed> {
  const { acting, contactId, author } = await byContact(ctx, raw, forwardedAuthor ?? contactOf(sender));
  const ticket = await openTicket(acting, {
    mailboxId: raw.mailboxId,
    contactId,
    assistantId: raw.mailbox.assistantId,
    subject: (forwardedAuthor && parsed.forwarded?.subject) ?? parsed.subject,
    continuesTicketId: destination.continues?.id ?? null,
    language: automatic ? null : language,
    at,
    lastInboundAt: automatic ? undefined : at,
  });
  const { user } = sender;
  if (!forwardedAuthor || !user) return { acting, ticket, author };
  const byUser = withActor(ctx, actorOf(user));
  if (parsed.forwarded?.comment) await writeNote(byUser, ticket, { body: parsed.forwarded.comment });
  return { acting: byUser, ticket, author: { type: 'user', id: user.id, name: user.name } };
}

/** Mail of one address for several people has a contact for each of them. */
const contactOf = ({ person, replyTo = null }: Filing['sender']) => ({ ...person, replyTo });

async function byContact(ctx: Ctx, raw: RawEmailRecord, person: MailAddress & { replyTo?: string | null }) {
  const contact = await findOrCreateContact(ctx, person);
  const { id } = contact;
  const name = contact.name ?? contact.address;
  const acting = withActor(ctx, { type: 'contact', id, name, mailboxIds: [raw.mailboxId] });
  return { acting, contactId: id, author: { type: 'contact' as const, id, name } };
}

function actorOf({ id, name, role, mailboxIds }: TeamUser) {
  return { type: 'user' as const, id, name, role, mailboxIds };
}

type FiledMessage = { ticket: TicketRecord; messageId: string };

/**
 * Records the message on its ticket, has the rules do their part, and queues a run when the ticket then waits for an
 * answer.
 */
async function notifyTicket(ctx: Ctx, filing: Filing, { ticket, messageId }: FiledMessage) {
  const { raw, destination, automatic } = filing;
  const received = {
    type: 'message.received' as const,
    data: { message_id: messageId, raw_email_id: raw.id, automatic },
  };
  const needsAnswer = destination.joins
    ? await recordReply(ctx, filing, { ticket, received })
    : await recordNewTicket(ctx, filing, { ticket, received });
  const closedByRule = raw.hasRules && (await applyRules(ctx, messageId)).closed;
  const assistantId = raw.mailbox.assistantStartsItself && !raw.mailbox.pausedAt ? ticket.assistantId : null;
  if (needsAnswer && assistantId && !closedByRule) {
    await queueRun(ctx, {
      ticket,
      assistantId,
      source: destination.joins ? 'inbox_reply' : 'inbox_item',
      basedOnMessageId: messageId,
    });
  }
}

type ReceivedMessage = {
  ticket: TicketRecord;
  received: { type: 'message.received'; data: TicketEventData<'message.received'> };
};

/** @returns whether the ticket waits for an answer. */
async function recordNewTicket(ctx: Ctx, { automatic }: Filing, { ticket, received }: ReceivedMessage) {
  const { id: ticketId, mailboxId, number, version } = ticket;
  const { type, data } = received;
  await allSettledOrThrow([
    recordEvent(ctx, type, { ticketId, mailboxId, data: { ...data, number, version } }),
    refreshDue(ctx, ticket),
  ]);
  return !automatic;
}

/** A reply reopens its ticket and supersedes the open draft; automatic mail does neither. @returns as above. */
async function recordReply(
  ctx: Ctx,
  { parsed, destination, sender, at, automatic, language }: Filing,
  { ticket: before, received }: ReceivedMessage,
): Promise<boolean> {
  const stranger = !destination.joins?.known;
  const fromTeam = sender.user !== null;
  const ticket = await changeTicket(
    ctx,
    before,
    {
      lastMessageAt: at,
      lastInboundAt: automatic || fromTeam ? undefined : at,
      ...(automatic || fromTeam || stranger ? {} : detectedLanguage(language, before)),
      ...(stranger ? needsPersonColumns({ kind: 'sender_not_participant', name: ctx.actor.name }) : {}),
    },
    received,
  );
  if (automatic) return false;
  await supersedeDrafts(ctx, ticket.id, say('change.new_mail'));
  if (stranger || fromTeam) return false;
  const answers = { ticketId: ticket.id, sender: sender.person.address, answers: parsed.inReplyTo };
  await proveByReply(ctx, answers);
  const after = await cancelOnReply(ctx, ticket);
  if (after !== ticket) await supersedeCancelledDrafts(ctx, ticket.id);
  await reopenOnReply(ctx, after);
  return true;
}
