import { eq } from 'drizzle-orm';
import { type MailAddress, messages } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { supersedeDrafts } from '#lib/drafts/supersede.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { both, filedFor, say, toldOf } from '#lib/platform/told.ts';
import { appendMessage, attachFiles } from '#lib/tickets/append-message.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { recordMessageIds } from '#lib/tickets/known-message-ids.ts';
import { lockMergeTarget } from '#lib/tickets/merges/follow-merges.ts';
import { needsNobody } from '#lib/tickets/needs-person.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';
import { markAnswered } from '#lib/tickets/status.ts';
import type { Sentence } from '#locales/sentence.ts';
import type { Said, ToldCode, ToldWithin } from '#locales/told.ts';
import { type Filing, toMessage } from './filing/to-message.ts';
import type { UserMail } from './filing/user-mail.ts';
import { finishRawEmail } from './raw/raw-email-status.ts';

type Filed = { ticket: { id: string }; messageId: string; because: Said };

/**
 * Files a mail that a user wrote with their own mail program: as sent already, on to the contact, or as a note. It starts
 * no run, and it supersedes the draft when the contact gets it.
 */
export async function fileUserMail(ctx: Ctx, filing: Filing, userMail: UserMail): Promise<void> {
  const { id, name, role, mailboxIds } = userMail.user;
  const acting = withActor(ctx, { type: 'user', id, name, role, mailboxIds });
  const filed = await fileAs(acting, filing, userMail);
  await finishRawEmail(acting, filing, {
    status: 'filed',
    kind: filing.classification.kind,
    reason: toldOf(filed.because).text,
    reasonTold: filed.because,
    ticketId: filed.ticket.id,
    messageId: filed.messageId,
  });
}

function fileAs(ctx: Ctx, filing: Filing, userMail: UserMail): Promise<Filed> {
  if (userMail.act === 'sent') return fileAsSent(ctx, filing, userMail.contact);
  return userMail.act === 'answer' ? sendOn(ctx, filing) : fileAsNote(ctx, filing, say('filing.note'));
}

/** The outsider has it already, so it is recorded on their ticket and sent to nobody. */
async function fileAsSent(ctx: Ctx, filing: Filing, person: MailAddress): Promise<Filed> {
  const { raw, parsed, destination, at } = filing;
  const ticket = destination.joins
    ? await lockMergeTarget(ctx, destination.joins.ticket.id)
    : await openTicket(ctx, {
        mailboxId: raw.mailboxId,
        contactId: (await findOrCreateContact(ctx, person)).id,
        assistantId: raw.mailbox.assistantId,
        subject: parsed.subject,
        continuesTicketId: destination.continues?.id ?? null,
        at,
      });
  const because = say('filing.sent_by_user', { name: ctx.actor.name, address: person.address });
  const { contentHash: _, ...message } = toMessage(filing, authorOf(ctx));
  const messageId = await appendMessage(ctx, ticket, {
    ...message,
    kind: 'outbound',
    ...filedFor(because),
    files: parsed.attachments,
  });
  if (destination.joins) await supersedeDrafts(ctx, ticket.id, say('change.person_answered'));
  const answered = await changeTicket(
    ctx,
    ticket,
    { lastMessageAt: at, firstReplyAt: ticket.firstReplyAt ?? at, ...needsNobody },
    { type: 'message.sent_by_user', data: { message_id: messageId, raw_email_id: raw.id } },
  );
  await markAnswered(ctx, answered);
  return { ticket, messageId, because };
}

/** What cannot be sent, because the contact’s address is suppressed for example, is kept as a note with the reason. */
async function sendOn(ctx: Ctx, filing: Filing): Promise<Filed> {
  const { raw, parsed, destination, identity } = filing;
  const ticket = await joined(ctx, filing);
  const messageId = await replyToTicket(ctx, ticket.id, { body: parsed.visibleText }).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );
  if (messageId instanceof Refusal)
    return fileAsNote(ctx, filing, say('filing.not_sent_on', { why: whyRefused(messageId) }));
  await attachFiles(ctx, messageId, parsed.attachments);
  const because = both(destination.because, say('filing.sent_on'));
  await ctx.db
    .update(messages)
    .set({ rawEmailId: raw.id, ...filedFor(because) })
    .where(eq(messages.id, messageId));
  await recordMessageIds(ctx, ticket, { kind: 'inbound', internetMessageId: identity.storedId });
  return { ticket, messageId, because };
}

/** A refusal whose words stand among what is noted too is kept by its code. */
function whyRefused({ sentence: { key, values }, message: text }: Refusal): ToldWithin {
  const code = notedWords[key];
  return code ? { code, values: values as ToldWithin['values'], text } : { text };
}

const notedWords: { [Key in Sentence['key']]?: ToldCode } = {
  'outgoing.unknownSender': 'delivery.unknown_sender',
  'outgoing.staging': 'delivery.staging',
  'outgoing.suppressed': 'delivery.suppressed',
  'outgoing.mailboxDeleted': 'delivery.mailbox_deleted',
};

async function fileAsNote(ctx: Ctx, filing: Filing, why: Said): Promise<Filed> {
  const { parsed, destination, identity } = filing;
  const ticket = await joined(ctx, filing);
  const because = both(destination.because, why);
  const { contentHash: _, internetMessageId: __, ...message } = toMessage(filing, authorOf(ctx));
  const messageId = await appendMessage(ctx, ticket, {
    ...message,
    kind: 'note',
    ...filedFor(because),
    files: parsed.attachments,
  });
  await recordMessageIds(ctx, ticket, { kind: 'inbound', internetMessageId: identity.storedId });
  await recordEvent(ctx, 'note.added', {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: { message_id: messageId },
  });
  return { ticket, messageId, because };
}

function joined(ctx: Ctx, { destination }: Filing): Promise<TicketRecord> {
  if (!destination.joins) throw new Error('Only mail on a ticket is an answer or a note.');
  return lockMergeTarget(ctx, destination.joins.ticket.id);
}

function authorOf({ actor }: Ctx) {
  return { type: 'user' as const, id: actor.id ?? '', name: actor.name };
}
