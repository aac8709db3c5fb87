import type { Ctx } from '../context.ts';
import { changeTicket, lockTicket, statusColumns, type TicketRecord } from '../tickets/change-ticket.ts';

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

/** What an uncertain delivery brings its ticket back with. */
export const unknownWhether = (recipient: string) =>
  `It is not known whether the reply to ${recipient} left.`;

/** It is known now. The ticket stays where it is; only the question is taken off it. */
export async function noLongerUnknown(ctx: Ctx, ticket: TicketRecord, recipient: string): Promise<void> {
  if (ticket.needsPerson !== unknownWhether(recipient)) return;
  await changeTicket(
    ctx,
    ticket,
    { needsPerson: null },
    { type: 'ticket.updated', data: { because: `It is known what became of the reply to ${recipient}.` } },
  );
}
