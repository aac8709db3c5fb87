import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts } from '#db/schema/index.ts';
import { queueRun, type RunSource } from '#lib/assistant/queue-run.ts';
import { type AssistantInput, createAssistant } from '#lib/assistant/versions/assistants.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import type { MailboxChanges } from '#lib/mailboxes/mailbox-columns.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { appendMessage, type NewAttachment, type NewMessage } from '#lib/tickets/append-message.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';
import { detectedLanguage, languageOfMail } from '#lib/tickets/ticket-language.ts';
import { ada, question, shop } from './shop.ts';

export type TestFile = { name: string; content: Buffer | string } & Partial<Omit<NewAttachment, 'content'>>;

/** An entry of a ticket; what is left out has a value that fits its kind. */
export type TestMessage = Partial<NewMessage> & {
  from?: { name: string; address: string };
  files?: TestFile[];
};

type WorldOptions = {
  /** The address of a new mailbox. */
  address?: string;
  /** A mailbox that exists, instead of a new one. */
  mailbox?: { id: string; address: string };
  /** The contact's address. */
  from?: string;
  name?: string;
  assistantId?: string;
} & Omit<TestMessage, 'from'>;

let worlds = 0;

/** A mailbox, a contact and a ticket with one mail, as if it had been filed. Each world is apart from the others. */
export async function createWorld(
  ctx: Ctx,
  { address, mailbox, from, name = ada.name, assistantId, ...mail }: WorldOptions = {},
) {
  worlds += 1;
  const inbox =
    mailbox ?? (await createTestMailbox(ctx, { address: address ?? `support${worlds}@${shop.domain}` }));
  const sender = { name, address: from ?? `ada${worlds}@customer.example` };
  const contact = await findOrCreateContact(ctx, sender);
  const { id: ticketId, number } = await openTicket(ctx, {
    mailboxId: inbox.id,
    contactId: contact.id,
    assistantId: assistantId ?? null,
    subject: mail.subject === undefined ? question.subject : mail.subject,
    at: mail.createdAt ?? new Date(),
  });
  const messageId = await addMessage(ctx, ticketId, { from: sender, ...mail });
  return { mailbox: inbox, contact, ticketId, number, messageId };
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** A mailbox of the shop. */
export async function createTestMailbox(ctx: Ctx, changes: MailboxChanges & { address?: string } = {}) {
  const { name, address } = shop.support;
  return (await createMailbox(ctx, { address, display_name: name, ...changes })).mailbox;
}

export type AssistedMailbox = { mailbox: { id: string; address: string }; assistantId: string };

/** A mailbox with an assistant, as a new installation has them. */
export async function createAssistedMailbox(
  ctx: Ctx,
  { address, ...assistant }: Partial<AssistantInput> & { address?: string } = {},
): Promise<AssistedMailbox> {
  const unique = randomUUID().slice(0, 8);
  const { id: assistantId } = await createAssistant(ctx, {
    name: 'Robin',
    slug: `robin-${unique}`,
    instructions: 'Be brief and kind.',
    ...assistant,
  });
  const mailbox = await createTestMailbox(ctx, {
    address: address ?? `support-${unique}@${shop.domain}`,
    assistant_id: assistantId,
  });
  return { mailbox, assistantId };
}

/** A mail that opens a ticket and queues a run, as filing does. */
export async function openTicketWithRun(
  ctx: Ctx,
  { mailbox, assistantId }: AssistedMailbox,
  { from = ada, subject = null, ...mail }: TestMessage = {},
) {
  const sender = { from: from.address, name: from.name };
  const world = await createWorld(ctx, { mailbox, assistantId, subject, ...mail, ...sender });
  return { ...world, runId: await addRun(ctx, world.ticketId, { basedOnMessageId: world.messageId }) };
}

/** A further mail on the ticket, with the run that it queues. */
export async function addMailWithRun(
  ctx: Ctx,
  ticketId: string,
  { source, ...mail }: TestMessage & { source?: RunSource } = {},
) {
  const messageId = await addMessage(ctx, ticketId, mail);
  return { messageId, runId: await addRun(ctx, ticketId, { basedOnMessageId: messageId, source }) };
}

function addRun(
  ctx: Ctx,
  ticketId: string,
  { basedOnMessageId, source = 'inbox_item' }: { basedOnMessageId: string; source?: RunSource },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (!ticket.assistantId) throw new Error('The ticket has no assistant that could run.');
    const { assistantId } = ticket;
    const runId = await queueRun(ctx, { ticket, assistantId, source, basedOnMessageId });
    return firstOrThrow(runId ? [runId] : []);
  });
}

/** A mail of the contact on the ticket, or an entry of another `kind`. @returns its message id. */
export function addMessage(ctx: Ctx, ticketId: string, message: TestMessage = {}): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const { from, files = [], kind = 'inbound', text = question.text, ...columns } = message;
    const sender = from ?? (await readContact(ctx, ticket.contactId));
    const isInbound = kind === 'inbound';
    const at = columns.createdAt ?? new Date();
    const language = isInbound ? await languageOfMail({ subject: ticket.subject, visibleText: text }) : null;
    const messageId = await appendMessage(ctx, ticket, {
      kind,
      authorType: isInbound ? 'contact' : 'user',
      authorId: isInbound ? ticket.contactId : null,
      authorName: isInbound ? sender.name : 'Grace',
      sender: isInbound ? sender : null,
      subject: kind === 'note' ? null : ticket.subject,
      internetMessageId: kind === 'note' ? null : `<${randomUUID()}@customer.example>`,
      contentHash: isInbound ? randomUUID() : null,
      createdAt: at,
      visibleText: text,
      language,
      ...columns,
      text,
      files: files.map(toAttachment),
    });
    if (isInbound) {
      const data = { message_id: messageId, raw_email_id: newId('raw'), automatic: false };
      const event = { type: 'message.received', data } as const;
      const columns = { lastMessageAt: at, lastInboundAt: at, ...detectedLanguage(language, ticket) };
      await changeTicket(ctx, ticket, columns, event);
    }
    return messageId;
  });
}

async function readContact(ctx: Ctx, id: string) {
  const { name, address } = firstOrThrow(await ctx.db.select().from(contacts).where(eq(contacts.id, id)));
  return { name: name ?? ada.name, address };
}

function toAttachment({ content, ...file }: TestFile): NewAttachment {
  const bytes = Buffer.from(content);
  return {
    type: 'text/plain',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    contentId: null,
    inline: false,
    ...file,
    content: bytes,
  };
}
