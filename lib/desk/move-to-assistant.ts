import { getAssistant } from '#lib/assistant/versions/assistants.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';

/**
 * Moves a ticket to another assistant's inbox, or with null to none's. That assistant takes the contact's next mail.
 * @throws Refusal `not_found` for a ticket or an assistant out of reach.
 */
export async function moveToAssistant(
  ctx: Ctx,
  ticketId: string,
  { assistantId }: { assistantId: string | null },
): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (ticket.assistantId === assistantId) return;
    const name = assistantId === null ? null : (await getAssistant(ctx, assistantId)).name;
    const data = { before: ticket.assistantId, after: assistantId, name };
    await changeTicket(ctx, ticket, { assistantId }, { type: 'ticket.moved', data });
  });
}
