import { createHash, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { runs, tickets } from '#db/schema/index.ts';
import { type AssistantInput, createAssistant } from '#lib/assistant/assistants.ts';
import { queueRun, type RunSource } from '#lib/assistant/queue-run.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { appendMessage, type NewAttachment } from '#lib/tickets/append-message.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';

export type AssistantDesk = { mailboxId: string; assistantId: string };
export type DeskMail = {
  text: string;
  subject?: string;
  from?: { name: string; address: string };
  files?: { name: string; type: string; content: Buffer | string }[];
};

/** A mailbox with an assistant, as a fresh house has them. */
export async function createAssistantDesk(
  ctx: Ctx,
  assistant: Partial<AssistantInput> = {},
): Promise<AssistantDesk> {
  const { id } = await createAssistant(ctx, {
    name: 'Robin',
    slug: `robin-${randomUUID().slice(0, 8)}`,
    instructions: 'Be brief and kind.',
    ...assistant,
  });
  const { mailbox } = await createMailbox(ctx, {
    address: `support-${randomUUID().slice(0, 8)}@shop.example`,
    display_name: 'Tarn & Tide Support',
    assistant_id: id,
  });
  return { mailboxId: mailbox.id, assistantId: id };
}

/** A mail that opens a ticket and queues a run, as filing does. */
export async function openTicketWithRun(ctx: Ctx, desk: AssistantDesk, mail: DeskMail) {
  const from = mail.from ?? { name: 'Anna Berg', address: 'anna@berg.example' };
  const contact = await findOrCreateContact(ctx, from);
  const ticketId = await inTransaction(ctx, async (ctx) => {
    const ticket = await openTicket(ctx, {
      ...desk,
      contactId: contact.id,
      subject: mail.subject ?? null,
      at: new Date(),
    });
    return ticket.id;
  });
  return {
    ticketId,
    contactId: contact.id,
    ...(await addMailWithRun(ctx, desk, ticketId, { ...mail, from })),
  };
}

/** A further mail on a ticket, with the run that it queues. */
export function addMailWithRun(
  ctx: Ctx,
  desk: AssistantDesk,
  ticketId: string,
  mail: DeskMail,
  source: RunSource = 'inbox_item',
) {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const messageId = await addMessage(ctx, ticketId, 'inbound', mail);
    await ctx.db
      .update(tickets)
      .set({ lastInboundAt: sql`now()`, lastMessageAt: sql`now()` })
      .where(eq(tickets.id, ticket.id));
    const runId = await queueRun(ctx, {
      ticket,
      assistantId: desk.assistantId,
      source,
      basedOnMessageId: messageId,
    });
    return { messageId, runId: runId! };
  });
}

/** An entry of any kind, without any run. */
export async function addMessage(
  ctx: Ctx,
  ticketId: string,
  kind: 'inbound' | 'outbound' | 'note',
  mail: DeskMail,
): Promise<string> {
  const ticket = await lockTicket(ctx, ticketId);
  const author = kind === 'inbound' ? (mail.from?.name ?? 'Anna Berg') : 'Mara';
  return appendMessage(
    ctx,
    ticket,
    {
      kind,
      authorType: kind === 'inbound' ? 'contact' : 'user',
      authorName: author,
      sender: kind === 'inbound' ? (mail.from ?? { name: author, address: 'anna@berg.example' }) : null,
      subject: mail.subject ?? null,
      text: mail.text,
      visibleText: mail.text,
      internetMessageId: kind === 'note' ? null : `<${randomUUID()}@berg.example>`,
      contentHash: kind === 'inbound' ? randomUUID() : null,
      createdAt: new Date(),
    },
    (mail.files ?? []).map(toFile),
  );
}

function toFile({ name, type, content }: NonNullable<DeskMail['files']>[number]): NewAttachment {
  const bytes = Buffer.from(content);
  return {
    name,
    type,
    content: bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    contentId: null,
    inline: false,
  };
}

export async function readRun(ctx: Ctx, runId: string) {
  const [run] = await ctx.db.select().from(runs).where(eq(runs.id, runId));
  return run!;
}
