import { liveRun } from '#lib/assistant/runs.ts';
import type { Run } from '#lib/assistant/shape.ts';
import type { Ctx } from '#lib/context.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import type { Draft } from '#lib/drafts/shape.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import type { Message, Ticket } from '#lib/tickets/shape.ts';

export type TicketView = Ticket & { messages: Message[]; draft: Draft | null; run: Run | null };

/** All that one screen of a ticket shows: its entries, the draft that waits, and the run that is live with its steps. */
export async function ticketView(ctx: Ctx, idOrNumber: string): Promise<TicketView> {
  const ticket = await getTicketWithMessages(ctx, idOrNumber);
  const [drafts, run] = await Promise.all([
    listDrafts(ctx, { ticket: ticket.id, status: 'proposed', limit: 1 }),
    liveRun(ctx, ticket.id),
  ]);
  return { ...ticket, draft: drafts.data[0] ?? null, run };
}
