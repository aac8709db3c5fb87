import { randomBytes } from 'node:crypto';
import { and, asc, eq, ne } from 'drizzle-orm';
import { contacts, deliveries, type MailAddress, mailboxes, messages } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction } from '../context.ts';
import { Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';
import { renderMarkdown } from '../mail/markdown.ts';
import { makeMessageId } from '../mail/message-id.ts';
import { replySubject } from '../mail/reply-subject.ts';
import { sendJob } from '../queue.ts';
import { findSuppression } from '../suppressions/suppressions.ts';
import { appendMessage } from '../tickets/append-message.ts';
import { changeTicket, lockTicket, type TicketRecord } from '../tickets/change-ticket.ts';
import { close, markAnswered, snooze } from '../tickets/status.ts';

export type Reply = {
  /** Markdown. */
  body: string;
  cc?: string[];
  bcc?: string[];
  sendAt?: Date;
  then?: 'open' | 'in_progress' | 'closed' | 'snoozed';
  snoozeUntil?: Date;
};
export type Author = { type: 'user' | 'assistant' | 'api_key' | 'system'; id: string | null; name: string };

/**
 * Puts a reply into the outbox: message, one delivery per recipient and their jobs, together. It leaves after the undo
 * window (`UNDO_SEND_MS`) or at `sendAt`, to the ticket's contact, as the ticket's mailbox. The actor signs it;
 * `author` is who wrote it.
 * @returns the message id.
 * @throws Refusal `stale` when `ifMatch` is not the ticket's version, `conflict` for a suppressed address, `invalid`
 * for an empty text or a Cc who is not on the ticket.
 */
export async function queueReply(
  ctx: Ctx,
  ticketId: string,
  reply: Reply,
  { author = authorOf(ctx), ifMatch }: { author?: Author; ifMatch?: number } = {},
): Promise<string> {
  demand(ctx, 'send');
  if (!reply.body.trim()) throw new Refusal('invalid', 'A reply needs some text.');
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId, ifMatch);
    const [[contact], [mailbox], correspondence] = await Promise.all([
      ctx.db.select().from(contacts).where(eq(contacts.id, ticket.contactId)),
      ctx.db.select().from(mailboxes).where(eq(mailboxes.id, ticket.mailboxId)),
      correspondenceOf(ctx, ticket),
    ]);
    const to = { name: contact!.name, address: contact!.address };
    const cc = participantsOnly(reply.cc ?? [], correspondence, mailbox!.address);
    const bcc = (reply.bcc ?? []).map((address) => ({ name: null, address: address.toLowerCase() }));
    await refuseSuppressed(ctx, [to, ...cc, ...bcc]);

    const written = renderMarkdown(reply.body);
    const signed = mailbox!.signature.trim()
      ? renderMarkdown(`${reply.body.trimEnd()}\n\n${mailbox!.signature}`)
      : written;
    const messageId = await appendMessage(ctx, ticket, {
      kind: 'outbound',
      authorType: author.type,
      authorId: author.id,
      authorName: author.name,
      sender: { name: mailbox!.displayName, address: mailbox!.address },
      to: [to],
      cc,
      bcc,
      subject: replySubject(ticket.subject),
      text: signed.text,
      html: signed.html,
      visibleText: written.text,
      internetMessageId: makeMessageId({
        secret: ctx.env.APP_SECRET!,
        domain: domainOf(mailbox!.address),
        nonce: randomBytes(12).toString('hex'),
      }),
      ...threading(correspondence),
    });
    const leavesAt = reply.sendAt ?? new Date(Date.now() + ctx.env.UNDO_SEND_MS);
    await queueDeliveries(ctx, messageId, { to: [to], cc, bcc }, leavesAt);
    await recordEvent(ctx, 'message.queued', {
      ticketId,
      mailboxId: ticket.mailboxId,
      data: { message_id: messageId, author: author.name, leaves_at: leavesAt.toISOString() },
    });
    await moveOn(ctx, ticket, reply);
    return messageId;
  });
}

const authorOf = (ctx: Ctx): Author => {
  const { type, id, name } = ctx.actor;
  if (type === 'contact') throw new Error('A contact cannot write as the mailbox.');
  return { type, id, name };
};

type Entry = Pick<
  typeof messages.$inferSelect,
  'kind' | 'internetMessageId' | 'sender' | 'to' | 'cc' | 'flags'
>;

const correspondenceOf = (ctx: Ctx, ticket: TicketRecord): Promise<Entry[]> =>
  ctx.db
    .select({
      kind: messages.kind,
      internetMessageId: messages.internetMessageId,
      sender: messages.sender,
      to: messages.to,
      cc: messages.cc,
      flags: messages.flags,
    })
    .from(messages)
    .where(and(eq(messages.ticketId, ticket.id), ne(messages.kind, 'note')))
    .orderBy(asc(messages.createdAt), asc(messages.id));

/** In-Reply-To names the contact's last mail; References the whole ticket in order, first and last ones when long (RFC 5322 3.6.4). */
function threading(correspondence: Entry[]) {
  const named = correspondence.filter((entry) => !entry.flags.includes('no_message_id'));
  const parent = named.findLast((entry) => entry.kind === 'inbound') ?? named.at(-1);
  const ids = named.map((entry) => entry.internetMessageId!).filter((id) => id !== parent?.internetMessageId);
  if (parent) ids.push(parent.internetMessageId!);
  return {
    inReplyTo: parent?.internetMessageId ?? null,
    references: ids.length > 20 ? [ids[0]!, ...ids.slice(-19)] : ids,
  };
}

/** The recipient lock: a copy goes only to people whom the contact or the team has had on the ticket already. */
function participantsOnly(cc: string[], correspondence: Entry[], own: string): MailAddress[] {
  const known = new Map<string, MailAddress>();
  for (const { sender, to, cc: copied } of correspondence) {
    for (const person of [sender, ...to, ...copied])
      if (person) known.set(person.address.toLowerCase(), person);
  }
  return [...new Set(cc.map((address) => address.toLowerCase()))]
    .filter((address) => address !== own)
    .map((address) => {
      const person = known.get(address);
      if (!person) throw new Refusal('invalid', `${address} is not on this ticket, so no copy can go there.`);
      return person;
    });
}

async function refuseSuppressed(ctx: Ctx, people: MailAddress[]) {
  for (const { address } of people) {
    const suppression = await findSuppression(ctx, address);
    if (!suppression) continue;
    const why = {
      bounce: 'mail to it bounced',
      complaint: 'its owner complained about our mail',
      manual: 'somebody suppressed it',
    };
    throw new Refusal(
      'conflict',
      `No mail may go to ${address}: ${why[suppression.reason]}${suppression.detail ? ` (${suppression.detail})` : ''}.`,
      {
        facts: { suppression_id: suppression.id },
      },
    );
  }
}

async function queueDeliveries(
  ctx: Ctx,
  messageId: string,
  people: Record<'to' | 'cc' | 'bcc', MailAddress[]>,
  at: Date,
) {
  const recipients = new Map<string, 'to' | 'cc' | 'bcc'>();
  for (const role of ['bcc', 'cc', 'to'] as const)
    for (const { address } of people[role]) recipients.set(address, role);
  const rows = await ctx.db
    .insert(deliveries)
    .values(
      [...recipients].map(([recipient, role]) => ({
        messageId,
        recipient,
        role,
        returnToken: randomBytes(16).toString('hex'),
        nextAttemptAt: at,
      })),
    )
    .returning({ id: deliveries.id });
  for (const { id } of rows) await sendJob(ctx, 'outbound.deliver', { deliveryId: id }, { startAfter: at });
}

async function moveOn(ctx: Ctx, before: TicketRecord, { then, snoozeUntil }: Reply) {
  const now = new Date();
  const touched = await changeTicket(
    ctx,
    before,
    { lastMessageAt: now, firstReplyAt: before.firstReplyAt ?? now, needsPerson: null },
    { type: 'ticket.replied' },
  );
  if (then === 'closed' && touched.status !== 'closed') return close(ctx, touched, null);
  if (then === 'snoozed') {
    if (!snoozeUntil || snoozeUntil <= now)
      throw new Refusal('invalid', 'Snoozing after the reply needs a time in the future.');
    return snooze(ctx, touched, snoozeUntil);
  }
  if (then !== 'open') return markAnswered(ctx, touched);
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
