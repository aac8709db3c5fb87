import { newId } from '#db/columns.ts';
import type { MailAddress } from '#db/schema/index.ts';
import { queueRun } from '../assistant/queue-run.ts';
import { findOrCreateContact } from '../contacts/contacts.ts';
import { as, type Ctx, inTransaction } from '../context.ts';
import { supersedeDrafts } from '../drafts/propose.ts';
import { reopenDrafts } from '../drafts/take-back.ts';
import { recordEvent } from '../events.ts';
import type { Classification } from '../mail/classify.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import { cancelOnReply } from '../outbound/cancel-message.ts';
import { provenByAnswer } from '../outbound/proof/by-answer.ts';
import { appendMessage } from '../tickets/append-message.ts';
import { changeTicket, lockTicket, type TicketRecord } from '../tickets/change-ticket.ts';
import { writeNote } from '../tickets/note.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { together } from '../together.ts';
import { besideOthers } from './beside-others.ts';
import { findingsOf } from './findings.ts';
import { matchTicket, namesAny } from './match.ts';
import { type Filing, messageOf } from './message-of.ts';
import { placeOf } from './place.ts';
import { reopenByMail } from './reopen-by-mail.ts';
import { nobody, readSender, type TeamUser, writerOfForwarded } from './sender.ts';
import { hold, ignoreTwin, type RawEmailRecord, settle } from './settle.ts';
import { identify, identityKey } from './twin.ts';

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
  const sender = (await readSender(ctx, raw, parsed)) ?? (raw.processedBy ? nobody : null);
  if (!sender) return hold(ctx, raw, 'It names no sender, so nobody could be answered.', parsed);
  const reading = { raw, parsed, mail, sender };
  return standsAlone(reading) ? fileBeside(ctx, reading) : inTransaction(ctx, (ctx) => fileIn(ctx, reading));
}

type Reading = Pick<Filing, 'raw' | 'parsed' | 'mail' | 'sender'>;

/** A stranger's mail that names no ticket and carries no file touches no row of the desk but its contact's. */
const standsAlone = ({ raw, parsed, sender }: Reading): boolean =>
  sender.user === null && parsed.attachments.length === 0 && !namesAny(parsed, raw.envelopeTo);

const fileBeside: (ctx: Ctx, reading: Reading) => Promise<void> = besideOthers(
  (ctx, reading) => fileIn(ctx, reading),
  ({ raw, parsed }) => identityKey({ ...parsed, mailboxId: raw.mailboxId }),
);

async function fileIn(ctx: Ctx, { raw, parsed, mail, sender }: Reading): Promise<void> {
  const { mailboxId, receivedAt } = raw;
  const { twin, ...identity } = await identify(ctx, { ...parsed, mailboxId, receivedAt });
  if (twin) return ignoreTwin(ctx, raw, mail.kind, twin, parsed);
  const { match, flags } = await matchTicket(ctx, raw.mailbox, parsed, raw.envelopeTo, sender);
  const at = new Date();
  const automatic = mail.kind !== 'person';
  const { reopenDays } = raw.mailbox;
  const place = placeOf(match, sender, { automatic, reopenDays, now: at });
  const passedOn = place.joins ? null : writerOfForwarded(parsed, sender, raw.mailbox.address);
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
    place,
    passedOn,
    flags,
    findings,
    automatic,
    at,
  };

  const { acting, ticket, author } = place.joins
    ? await join(ctx, filing, place.joins.ticket.id)
    : await open(ctx, filing);
  const messageId = newId('msg');
  const message = { ...messageOf(filing, author), id: messageId };
  const end = {
    status: 'filed',
    kind: mail.kind,
    reason: mail.because,
    ticketId: ticket.id,
    messageId,
  } as const;
  await together([
    appendMessage(acting, ticket, message, parsed.attachments),
    settle(acting, raw, end, parsed),
  ]);
  await bringToSight(acting, ticket, filing, messageId);
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
    return { acting: as(ctx, actorOf(sender.user)), ticket, author: { type: 'user', id, name } };
  }
  return { ...(await byContact(ctx, raw, sender.person)), ticket };
}

/** A mail that a user of the team passes on is a matter of whoever wrote it; what the user says to it is a note. */
async function open(
  ctx: Ctx,
  { raw, parsed, sender, place, passedOn, automatic, at }: Filing,
): Promise<Filed> {
  const { acting, contactId, author } = await byContact(ctx, raw, passedOn ?? sender.person);
  const ticket = await openTicket(acting, {
    mailboxId: raw.mailboxId,
    contactId,
    assistantId: raw.mailbox.assistantId,
    subject: (passedOn && parsed.forwarded?.subject) ?? parsed.subject,
    continuesTicketId: place.goesOnFrom?.id ?? null,
    at,
    lastInboundAt: automatic ? undefined : at,
  });
  const { user } = sender;
  if (!passedOn || !user) return { acting, ticket, author };
  const acts = as(ctx, actorOf(user));
  if (parsed.forwarded?.comment) await writeNote(acts, ticket, parsed.forwarded.comment);
  return { acting: acts, ticket, author: { type: 'user', id: user.id, name: user.name } };
}

async function byContact(ctx: Ctx, raw: RawEmailRecord, person: MailAddress) {
  const contact = await findOrCreateContact(ctx, person);
  const { id } = contact;
  const name = contact.name ?? contact.address;
  const acting = as(ctx, { type: 'contact', id, name, mailboxIds: [raw.mailboxId] });
  return { acting, contactId: id, author: { type: 'contact' as const, id, name } };
}

const actorOf = ({ id, name, role, mailboxIds }: TeamUser) => ({
  type: 'user' as const,
  id,
  name,
  role,
  mailboxIds,
});

/** A mail brings its ticket back to people and to the assistant, and outdates a draft. An automatic one does none of it. */
async function bringToSight(ctx: Ctx, ticket: TicketRecord, filing: Filing, messageId: string) {
  const { raw, place, automatic } = filing;
  const received = {
    type: 'message.received' as const,
    data: { message_id: messageId, raw_email_id: raw.id, automatic },
  };
  const waits = place.joins
    ? await bringBack(ctx, ticket, filing, received)
    : await tellOfNew(ctx, ticket, automatic, received);
  const assistantId = raw.mailbox.assistantStartsItself && !raw.mailbox.pausedAt ? ticket.assistantId : null;
  if (waits && assistantId) {
    await queueRun(ctx, {
      ticket,
      assistantId,
      source: place.joins ? 'inbox_reply' : 'inbox_item',
      basedOnMessageId: messageId,
    });
  }
}

type Received = Parameters<typeof changeTicket>[3];

/** A ticket that this mail has just opened is in sight as it is. Whether it waits for an answer. */
async function tellOfNew(ctx: Ctx, ticket: TicketRecord, automatic: boolean, { type, data }: Received) {
  const { id: ticketId, mailboxId, number, version } = ticket;
  await recordEvent(ctx, type, { ticketId, mailboxId, data: { ...data, number, version } });
  return !automatic;
}

async function bringBack(
  ctx: Ctx,
  before: TicketRecord,
  { parsed, place, sender, at, automatic }: Filing,
  received: Received,
): Promise<boolean> {
  const stranger = !place.joins?.known;
  const fromTeam = sender.user !== null;
  const ticket = await changeTicket(
    ctx,
    before,
    {
      lastMessageAt: at,
      lastInboundAt: automatic || fromTeam ? undefined : at,
      needsPerson: stranger
        ? `${ctx.actor.name}, who was not on this ticket, wrote to its reply address.`
        : undefined,
    },
    received,
  );
  if (automatic) return false;
  await supersedeDrafts(ctx, ticket.id, 'a new mail');
  if (stranger || fromTeam) return false;
  const answers = { ticketId: ticket.id, sender: sender.person.address, answers: parsed.inReplyTo };
  await provenByAnswer(ctx, answers);
  const after = await cancelOnReply(ctx, ticket);
  if (after !== ticket) await reopenDrafts(ctx, ticket.id);
  await reopenByMail(ctx, after);
  return true;
}
