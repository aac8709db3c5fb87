import type { Ctx } from '../context.ts';
import { changeTicket, lockTicket, statusColumns } from '../tickets/change-ticket.ts';

/** A reply did not arrive, so the contact has no answer: the ticket is open again and says why a person is needed. */
export async function bringBack(ctx: Ctx, ticketId: string, because: string): Promise<void> {
  const ticket = await lockTicket(ctx, ticketId);
  await changeTicket(
    ctx,
    ticket,
    { ...statusColumns(ctx, 'open'), needsPerson: because },
    { type: 'ticket.reopened', data: { before: ticket.status, because } },
  );
}
