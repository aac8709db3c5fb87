import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { type MailAddress, mailboxes, tickets } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import type { Reply } from '#lib/outbound/queue-reply.ts';
import { assertLeavesDesk } from '#lib/outbound/reply/assert-leaves-desk.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertSameContent, rememberContent } from '#lib/platform/client-content.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';
import { forgetUnsentMail } from '#lib/tickets/unsent-mails.ts';
import { sentence } from '#locales/sentence.ts';
import { replyAndRecord } from './acts/record-act.ts';

export type FirstMail = Omit<
  Reply,
  'to' | 'alsoTo' | 'quote' | 'cancelsOnReply' | 'snoozeUntil' | 'resolution'
> & {
  mailboxId: string;
  /** The first is the contact; the answers of all of them come into the ticket. */
  to: { address: string; name?: string | null }[];
  subject: string;
  /** A second mail with it is not sent: the ticket of the first is returned. */
  clientId?: string;
};

/**
 * Writes to somebody who has not written to us: opens a ticket of theirs, and queues its first mail as a reply is queued. No
 * run starts before they answer. Taken back before it leaves, the mail goes back to its writer (`withdrawFirstMail`).
 * @returns the ticket's id, and `created` false for a `clientId` that was used before.
 * @throws Refusal `forbidden` for who may not send; `not_found` for a mailbox out of reach; `conflict` for such a `clientId`.
 * @throws Refusal `invalid` for an empty subject, or an address that is none or ours; and whatever `queueReply` refuses.
 */
export async function writeFirst(
  ctx: Ctx,
  { mailboxId, to, subject, clientId, assigneeId, ...mail }: FirstMail,
): Promise<{ ticketId: string; created: boolean }> {
  assertScope(ctx, 'send');
  if (!reaches(ctx.actor, mailboxId)) throw notFound('mailbox');
  const content = contentOf({ mailboxId, to, subject, assigneeId, ...mail });
  const title = oneLine(subject);
  if (!title) throw new Refusal('invalid', 'outgoing.noSubject', { facts: { field: 'subject' } });
  return inTransaction(ctx, async (ctx) => {
    const existing = clientId === undefined ? null : await findByClientId(ctx, clientId);
    if (existing) {
      await assertSameContent(ctx, existing, content);
      return { ticketId: existing, created: false };
    }
    const [mailbox] = await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, mailboxId));
    if (!mailbox) throw notFound('mailbox');
    const [first, ...alsoTo] = await recipientsOfFirst(ctx, to);
    if (!first) throw new Refusal('invalid', 'outgoing.noRecipient', { facts: { field: 'to' } });
    for (const copy of [...(mail.cc ?? []), ...(mail.bcc ?? [])])
      await assertLeavesDesk(ctx, normalizeAddress(copy) ?? copy, 'mail');
    const contact = await findOrCreateContact(ctx, first);
    const { id: ticketId } = await openTicket(ctx, {
      mailboxId,
      contactId: contact.id,
      assistantId: mailbox.assistantId,
      subject: title,
      at: await startOf(ctx),
      ...(clientId === undefined ? {} : { clientId }),
    });
    const assigning = assigneeId == null ? {} : { assigneeId };
    await replyAndRecord(ctx, ticketId, {
      ...mail,
      ...assigning,
      to: first.address,
      alsoTo,
      opensTicket: true,
    });
    if (!mail.composed) await forgetUnsentMail(ctx);
    if (clientId !== undefined) await rememberContent(ctx, ticketId, content);
    return { ticketId, created: true };
  });
}

/**
 * Whom a first mail goes to, each once, in their order.
 * @throws Refusal `invalid` for an address that is none or ours.
 */
export async function recipientsOfFirst(ctx: Ctx, given: FirstMail['to']): Promise<MailAddress[]> {
  const people = new Map<string, MailAddress>();
  for (const { address: written, name } of given) {
    const address = normalizeAddress(written);
    if (!address)
      throw new Refusal('invalid', sentence('outgoing.noAddress', { text: written.slice(0, 100) }), {
        facts: { address: written },
      });
    await assertLeavesDesk(ctx, address, 'mail');
    if (!people.has(address)) people.set(address, { name: name?.trim() || null, address });
  }
  return [...people.values()];
}

/** When the transaction began, which is when its mail is written: the ticket is as old as that. */
async function startOf(ctx: Ctx): Promise<Date> {
  const { ms } = firstOrThrow(
    await ctx.db.execute<{ ms: number }>(
      sql`select (extract(epoch from now()::timestamptz(3)) * 1000)::float8 as ms`,
    ),
  );
  return new Date(ms);
}

/** What must be the same when a `client_id` comes again, by the API's names. */
function contentOf({ mailboxId, to, cc, bcc, subject, body, ...rest }: FirstMail): Record<string, unknown> {
  const named = {
    mailbox_id: mailboxId,
    attachment_ids: rest.attachmentIds,
    saved_reply_ids: rest.savedReplyIds,
  };
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const after = { then: rest.then, tags: rest.addTags, assignee_id: rest.assigneeId, send_at: rest.sendAt };
  return { ...named, ...after, to, cc, bcc, subject, body };
}

/** Serialized by `client_id`, so that the same call twice at a time opens one ticket. */
async function findByClientId(ctx: Ctx, clientId: string): Promise<string | null> {
  await acquireAdvisoryLock(ctx, `ticket client_id ${clientId}`);
  const [row] = await ctx.db
    .select({ id: tickets.id, mailboxId: tickets.mailboxId })
    .from(tickets)
    .where(eq(tickets.clientId, clientId));
  if (!row) return null;
  if (!(await reachesTicket(ctx, { ...row, ticketId: row.id })))
    throw new Refusal('conflict', 'tickets.clientIdTaken');
  return row.id;
}
