import type { Mention } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { appendMessage } from './append-message.ts';
import { lockTicket, type TicketRecord } from './change-ticket.ts';
import { resolveMentions } from './notifications/mentions.ts';
import { notify } from './notifications/notify.ts';
import { forgetUnsentText } from './unsent-texts.ts';

/**
 * Adds an internal note, which is never sent, and notifies whom it mentions. Returns its message id.
 * @throws Refusal `invalid` as `resolveMentions`.
 */
export async function addNote(
  ctx: Ctx,
  ticketId: string,
  { body, mentions: userIds = [] }: { body: string; mentions?: string[] | undefined },
): Promise<string> {
  assertScope(ctx, 'write');
  if (!body.trim()) throw new Refusal('invalid', 'tickets.emptyNote');
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const mentions = await resolveMentions(ctx, { mailboxId: ticket.mailboxId, body, userIds });
    const messageId = await writeNote(ctx, ticket, { body, mentions });
    await notify(ctx, ticket, { kind: 'mention', messageId, userIds: mentions.map((one) => one.user_id) });
    await forgetUnsentText(ctx, { ticketId, kind: 'note' });
    return messageId;
  });
}

/** Adds a note to a locked ticket. */
export async function writeNote(
  ctx: Ctx,
  ticket: TicketRecord,
  { body, flags = [], mentions = [] }: { body: string; flags?: string[]; mentions?: Mention[] },
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
    mentions,
  });
  await recordEvent(ctx, 'note.added', {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: { message_id: messageId },
  });
  return messageId;
}
