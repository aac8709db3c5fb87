import { and, count, eq, isNotNull } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, mailboxes, messages } from '#db/schema/index.ts';
import { ownAddresses } from '#lib/inbound/trust/own-addresses.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import { parseAddresses } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { isUnreadAddress } from '#lib/mail/signs/transport-signs.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import type { Ticket } from '#lib/tickets/schema.ts';
import { replaceContact } from './change-contact.ts';

/** An address that seems to write for others: for whom it did here, and whether its domain vouched for the mail. */
export type FormSenderOffer = {
  address: string;
  writer: { name: string | null; address: string };
  proven: boolean;
};

/**
 * The form, shop or group that wrote a ticket's mail, when the mailbox does not trust it yet; null for a person. It is
 * one when its address is ours, read by nobody, or known with two or more Reply-Tos, or when it came by a list.
 */
export async function formSenderOffer(
  ctx: Ctx,
  { id, mailbox_id: mailboxId, contact }: Pick<Ticket, 'id' | 'mailbox_id' | 'contact'>,
): Promise<FormSenderOffer | null> {
  const { address, reply_to: replyTo } = contact;
  const [writer] = parseAddresses(replyTo ?? '');
  if (!writer) return null;
  const [mailboxRows, writers, own, mails] = await Promise.all([
    ctx.db.select({ formSenders: mailboxes.formSenders }).from(mailboxes).where(eq(mailboxes.id, mailboxId)),
    ctx.db
      .select({ n: count() })
      .from(contacts)
      .where(and(eq(contacts.address, address), isNotNull(contacts.replyTo))),
    ownAddresses(ctx),
    ctx.db
      .select({ auth: messages.auth, replyTo: messages.replyTo, flags: messages.flags })
      .from(messages)
      .where(and(eq(messages.ticketId, id), eq(messages.kind, 'inbound'), isNotNull(messages.auth)))
      .orderBy(messages.createdAt)
      .limit(1),
  ]);
  const [mail] = mails;
  const isForm =
    own.includes(plainAddress(address)) ||
    isUnreadAddress(address) ||
    mail?.flags.includes('via_bulk') ||
    firstOrThrow(writers).n > 1;
  if (!isForm || isListed(address, firstOrThrow(mailboxRows).formSenders)) return null;
  const named = mail?.replyTo.find((each) => each.address === writer.address);
  return {
    address,
    writer: { name: named?.name ?? null, address: writer.address },
    proven: mail?.auth?.dmarc === 'pass',
  };
}

/**
 * Trusts the form sender of a ticket in its mailbox, and makes the person it wrote for the ticket's contact.
 * @throws Refusal `not_found` when the ticket has no such offer, `forbidden` for all but admins.
 */
export async function trustFormSender(ctx: Ctx, ticketId: string): Promise<void> {
  assertScope(ctx, 'admin');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await getTicket(ctx, ticketId);
    const offer = await formSenderOffer(ctx, ticket);
    if (!offer) throw notFound('formSender');
    const [mailbox] = await ctx.db
      .select({ formSenders: mailboxes.formSenders })
      .from(mailboxes)
      .where(eq(mailboxes.id, ticket.mailbox_id));
    const senders = [...(mailbox?.formSenders ?? []), offer.address];
    await updateMailbox(ctx, ticket.mailbox_id, { form_senders: senders });
    await replaceContact(ctx, ticket.id, offer.writer);
  });
}
