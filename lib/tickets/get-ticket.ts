import { eq } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { newestMessages } from './messages.ts';
import type { Message, Ticket } from './schema.ts';
import { selectTickets, toTicket } from './ticket-columns.ts';

/**
 * One ticket, by id (`tkt_…`) or number (with or without #).
 * @throws Refusal `not_found`, also out of reach.
 */
export async function getTicket(ctx: Ctx, idOrNumber: string): Promise<Ticket> {
  const number = /^#?(\d{1,15})$/.exec(idOrNumber)?.[1];
  if (!number && !/^tkt_[0-9a-f]{32}$/.test(idOrNumber)) throw notFound('ticket');
  const [row] = await selectTickets(ctx).where(
    number ? eq(tickets.number, Number(number)) : eq(tickets.id, idOrNumber),
  );
  if (!row || !(await reachesTicket(ctx, { ...row.ticket, ticketId: row.ticket.id })))
    throw notFound('ticket');
  return toTicket(row);
}

/** The ticket with its newest 1000 entries, oldest first, and the count of earlier ones. */
export async function getTicketWithMessages(
  ctx: Ctx,
  idOrNumber: string,
): Promise<Ticket & { messages: Message[]; earlier_messages: number }> {
  const ticket = await getTicket(ctx, idOrNumber);
  return { ...ticket, ...(await newestMessages(ctx, ticket.id)) };
}
