import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { appendMessage } from './append-message.ts';
import { lockTicket, type TicketRecord } from './change-ticket.ts';
import { forgetUnsentText } from './unsent-texts.ts';

/** Adds an internal note, which is never sent. Returns its message id. */
export async function addNote(ctx: Ctx, ticketId: string, { body }: { body: string }): Promise<string> {
  assertScope(ctx, 'write');
  if (!body.trim()) throw new Refusal('invalid', 'A note needs some text.');
  return inTransaction(ctx, async (ctx) => {
    const messageId = await writeNote(ctx, await lockTicket(ctx, ticketId), { body });
    await forgetUnsentText(ctx, { ticketId, kind: 'note' });
    return messageId;
  });
}

/** Adds a note to a locked ticket. */
export async function writeNote(
  ctx: Ctx,
  ticket: TicketRecord,
  { body, flags = [] }: { body: string; flags?: string[] },
): Promise<string> {
  const { type, id, name } = ctx.actor;
  const messageId = await appendMessage(ctx, ticket, {
    kind: 'note',
    authorType: type,
    authorId: id,
    authorName: name,
    text: body,
    visibleText: body,
    flags,
  });
  await recordEvent(ctx, 'note.added', {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: { message_id: messageId },
  });
  return messageId;
}
