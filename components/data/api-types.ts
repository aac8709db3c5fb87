import type { Run } from '#lib/assistant/schema.ts';
import type { Draft } from '#lib/drafts/schema.ts';
import type { LinkedTicket, Message, Ticket } from '#lib/tickets/schema.ts';

/** A ticket as `GET /tickets/:id` tells it: all its entries, the draft that waits, the run under way, what it is linked to. */
export type TicketDetail = Ticket & {
  messages: Message[];
  earlier_messages: number;
  draft: Draft | null;
  run: Run | null;
  goes_on_from: LinkedTicket | null;
  goes_on_in: LinkedTicket[];
};

/** A page of a list, as the API answers it. */
export type Page<T> = { data: T[]; next_cursor: string | null; has_more: boolean };
