import { newId } from '#db/columns.ts';
import type { MailAddress } from '#db/schema/index.ts';
import { queueRun } from '#lib/assistant/queue-run.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { supersedeDrafts } from '#lib/drafts/propose.ts';
import { reopenDrafts } from '#lib/drafts/undo-approval.ts';
import type { Classification } from '#lib/mail/classify.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { proveByReply } from '#lib/outbound/proof/prove-arrival.ts';
import { cancelOnReply } from '#lib/outbound/reply/cancel-message.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { appendMessage } from '#lib/tickets/append-message.ts';
import { changeTicket, lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { writeNote } from '#lib/tickets/note.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';
import { decideDestination } from './filing/destination.ts';
import { duplicateKey, findDuplicate } from './filing/duplicate.ts';
import { matchTicket, namesAnyTicket } from './filing/match.ts';
import { reopenOnReply } from './filing/reopen-on-reply.ts';
import { groupCommit } from './filing/shared-transaction.ts';
import { type Filing, toMessage } from './filing/to-message.ts';
import { finishRawEmail, hold, ignoreDuplicate, type RawEmailRecord } from './raw/raw-email-status.ts';
import { findingsOf } from './trust/findings.ts';
import { readForwardedAuthor, readSender, type TeamUser, unknownSender } from './trust/sender.ts';

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
  const sender = (await readSender(ctx, raw, parsed)) ?? (raw.processedBy ? unknownSender : null);
  if (!sender) return hold(ctx, raw, 'It names no sender, so nobody could be answered.', parsed);
  const reading = { raw, parsed, mail, sender };
  return canBeGrouped(reading)
    ? fileGrouped(ctx, reading)
    : inTransaction(ctx, (ctx) => fileInTransaction(ctx, reading));
}

type Reading = Pick<Filing, 'raw' | 'parsed' | 'mail' | 'sender'>;

/** A stranger's mail that names no ticket and carries no file touches no row of the desk but its contact's. */
function canBeGrouped({ raw, parsed, sender }: Reading): boolean {
  return sender.user === null && parsed.attachments.length === 0 && !namesAnyTicket(parsed, raw.envelopeTo);
}

const fileGrouped: (ctx: Ctx, reading: Reading) => Promise<void> = groupCommit(
  (ctx, reading) => fileInTransaction(ctx, reading),
  ({ raw, parsed }) => duplicateKey({ ...parsed, mailboxId: raw.mailboxId }),
);

async function fileInTransaction(ctx: Ctx, { raw, parsed, mail, sender }: Reading): Promise<void> {
  const { mailboxId, receivedAt } = raw;
  const { duplicate, ...identity } = await findDuplicate(ctx, { ...parsed, mailboxId, receivedAt });
  if (duplicate) return ignoreDuplicate(ctx, raw, mail.kind, duplicate, parsed);
  const { match, flags } = await matchTicket(ctx, raw.mailbox, parsed, raw.envelopeTo, sender);
  const at = new Date();
  const automatic = mail.kind !== 'person';
  const { reopenDays } = raw.mailbox;
  const destination = decideDestination(match, sender, { automatic, reopenDays, now: at });
  const forwardedAuthor = destination.joins ? null : readForwardedAuthor(parsed, sender, raw.mailbox.address);
  const findings = await findingsOf(ctx, parsed, {
    stranger: sender.user ? null : sender.person,
    list: mail.kind === 'list',
    namesTicketId: match && !match.known ? match.ticket.id : null,
  });
  const filing: Filing = {
    raw,
    parsed,
    mail,
    sender,
    identity,
    destination,
    forwardedAuthor,
    flags,
    findings,
    automatic,
    at,
  };

  const { acting, ticket, author } = destination.joins
    ? await join(ctx, filing, destination.joins.ticket.id)
    : await open(ctx, filing);
  const messageId = newId('msg');
  const message = { ...toMessage(filing, author), id: messageId };
  const end = {
    status: 'filed',
    kind: mail.kind,
    reason: mail.because,
    ticketId: ticket.id,
    messageId,
  } as const;
  await allSettledOrThrow([
    appendMessage(acting, ticket, message, parsed.attachments),
    finishRawEmail(acting, raw, end, parsed),
  ]);
  await notifyTicket(acting, ticket, filing, messageId);
}

/** Who acts from here on, on which locked ticket, and who wrote the message. */
type Filed = {
  acting: Ctx;
  ticket: TicketRecord;
  author: { type: 'contact' | 'user'; id: string; name: string };
};

async function join(ctx: Ctx, { raw, sender }: Filing, ticketId: string): Promise<Filed> {
  const ticket = await lockTicket(ctx, ticketId);
  if (sender.user) {
    const { id, name } = sender.user;
    return { acting: withActor(ctx, actorOf(sender.user)), ticket, author: { type: 'user', id, name } };
  }
  return { ...(await byContact(ctx, raw, sender.person)), ticket };
}

/** A mail that a user of the team passes on is a matter of whoever wrote it; what the user says to it is a note. */
async function open(
  ctx: Ctx,
  { raw, parsed, sender, destination, forwardedAuthor, automatic, at }: Filing,
): Promise<Filed> {
  const { acting, contactId, author } = await byContact(ctx, raw, forwardedAuthor ?? sender.person);
  const ticket = await openTicket(acting, {
    mailboxId: raw.mailboxId,
    contactId,
    assistantId: raw.mailbox.assistantId,
    subject: (forwardedAuthor && parsed.forwarded?.subject) ?? parsed.subject,
    continuesTicketId: destination.continues?.id ?? null,
    at,
    lastInboundAt: automatic ? undefined : at,
  });
  const { user } = sender;
  if (!forwardedAuthor || !user) return { acting, ticket, author };
  const acts = withActor(ctx, actorOf(user));
  if (parsed.forwarded?.comment) await writeNote(acts, ticket, parsed.forwarded.comment);
  return { acting: acts, ticket, author: { type: 'user', id: user.id, name: user.name } };
}

async function byContact(ctx: Ctx, raw: RawEmailRecord, person: MailAddress) {
  const contact = await findOrCreateContact(ctx, person);
  const { id } = contact;
  const name = contact.name ?? contact.address;
  const acting = withActor(ctx, { type: 'contact', id, name, mailboxIds: [raw.mailboxId] });
  return { acting, contactId: id, author: { type: 'contact' as const, id, name } };
}

function actorOf({ id, name, role, mailboxIds }: TeamUser) {
  return {
    type: 'user' as const,
    id,
    name,
    role,
    mailboxIds,
  };
}

/** A mail brings its ticket back to people and to the assistant, and outdates a draft. An automatic one does none of it. */
async function notifyTicket(ctx: Ctx, ticket: TicketRecord, filing: Filing, messageId: string) {
  const { raw, destination, automatic } = filing;
  const received = {
    type: 'message.received' as const,
    data: { message_id: messageId, raw_email_id: raw.id, automatic },
  };
  const waits = destination.joins
    ? await recordReply(ctx, ticket, filing, received)
    : await recordNewTicket(ctx, ticket, automatic, received);
  const assistantId = raw.mailbox.assistantStartsItself && !raw.mailbox.pausedAt ? ticket.assistantId : null;
  if (waits && assistantId) {
    await queueRun(ctx, {
      ticket,
      assistantId,
      source: destination.joins ? 'inbox_reply' : 'inbox_item',
      basedOnMessageId: messageId,
    });
  }
}

type Received = Parameters<typeof changeTicket>[3];

/** A ticket that this mail has just opened is in sight as it is. Whether it waits for an answer. */
async function recordNewTicket(ctx: Ctx, ticket: TicketRecord, automatic: boolean, { type, data }: Received) {
  const { id: ticketId, mailboxId, number, version } = ticket;
  await recordEvent(ctx, type, { ticketId, mailboxId, data: { ...data, number, version } });
  return !automatic;
}

async function recordReply(
  ctx: Ctx,
  before: TicketRecord,
  { parsed, destination, sender, at, automatic }: Filing,
  received: Received,
): Promise<boolean> {
  const stranger = !destination.joins?.known;
  const fromTeam = sender.user !== null;
  const ticket = await changeTicket(
    ctx,
    before,
    {
      lastMessageAt: at,
      lastInboundAt: automatic || fromTeam ? undefined : at,
      ...(stranger ? needsPersonColumns({ kind: 'sender_not_participant', name: ctx.actor.name }) : {}),
    },
    received,
  );
  if (automatic) return false;
  await supersedeDrafts(ctx, ticket.id, 'a new mail');
  if (stranger || fromTeam) return false;
  const answers = { ticketId: ticket.id, sender: sender.person.address, answers: parsed.inReplyTo };
  await proveByReply(ctx, answers);
  const after = await cancelOnReply(ctx, ticket);
  if (after !== ticket) await reopenDrafts(ctx, ticket.id);
  await reopenOnReply(ctx, after);
  return true;
}
