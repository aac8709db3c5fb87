import { liveRun } from '../assistant/runs.ts';
import type { Run } from '../assistant/shape.ts';
import type { Ctx } from '../context.ts';
import { listDrafts } from '../drafts/drafts.ts';
import type { Draft } from '../drafts/shape.ts';
import { getTicketWithMessages } from '../tickets/get-ticket.ts';
import { linkedTickets, type TicketLinks } from '../tickets/linked-tickets.ts';
import type { Message, Ticket } from '../tickets/shape.ts';

export type TicketView = Ticket &
  TicketLinks & { messages: Message[]; earlier_messages: number; draft: Draft | null; run: Run | null };

/**
 * All that one screen of a ticket shows: its entries, the draft that waits, the run that is live, and what it is linked to.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function ticketView(ctx: Ctx, idOrNumber: string): Promise<TicketView> {
  const ticket = await getTicketWithMessages(ctx, idOrNumber);
  const [drafts, run, links] = await Promise.all([
    listDrafts(ctx, { ticket: ticket.id, status: 'proposed', limit: 1 }),
    liveRun(ctx, ticket.id),
    linkedTickets(ctx, ticket.id),
  ]);
  return { ...ticket, ...links, draft: drafts.data[0] ?? null, run };
}
