import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { contacts } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { appendMessage } from '#lib/tickets/append-message.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';

/** A mailbox, a contact and a ticket with one mail, as if it had come in; for tests that begin behind the first door. */
export async function createDesk(
  ctx: Ctx,
  { address = 'support@shop.example', from = 'ada@customer.example' } = {},
) {
  const { mailbox } = await createMailbox(ctx, { address, display_name: 'The shop' });
  const contact = await findOrCreateContact(ctx, { address: from, name: 'Ada Lovelace' });
  const ticket = await openTicket(ctx, {
    mailboxId: mailbox.id,
    contactId: contact.id,
    assistantId: null,
    subject: 'Where is my parcel?',
    at: new Date(),
  });
  const messageId = await receiveMessage(ctx, ticket.id, 'Order 1001 has not come.');
  return { mailbox, contact, ticketId: ticket.id, number: ticket.number, messageId };
}

/** One more mail of the contact on a ticket. Returns its message id. */
export async function receiveMessage(
  ctx: Ctx,
  ticketId: string,
  text: string,
  { internetMessageId = `<${randomBytes(8).toString('hex')}@customer.example>` } = {},
) {
  const ticket = await lockTicket(ctx, ticketId);
  const [contact] = await ctx.db.select().from(contacts).where(eq(contacts.id, ticket.contactId));
  const messageId = await appendMessage(ctx, ticket, {
    kind: 'inbound',
    authorType: 'contact',
    authorId: ticket.contactId,
    authorName: 'Ada Lovelace',
    sender: { name: 'Ada Lovelace', address: contact!.address },
    subject: 'Where is my parcel?',
    text,
    visibleText: text,
    internetMessageId,
    contentHash: randomBytes(16).toString('hex'),
  });
  const at = new Date();
  await changeTicket(
    ctx,
    ticket,
    { lastMessageAt: at, lastInboundAt: at },
    { type: 'message.received', data: { message_id: messageId } },
  );
  return messageId;
}
