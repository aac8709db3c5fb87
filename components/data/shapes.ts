import type { Run } from '#lib/assistant/shape.ts';
import type { Draft } from '#lib/drafts/shape.ts';
import type { Message, Ticket } from '#lib/tickets/shape.ts';

/** A ticket as `GET /tickets/:id` tells it: all its entries, the draft that waits, the run under way. */
export type TicketDetail = Ticket & { messages: Message[]; draft: Draft | null; run: Run | null };

/** A page of a list, as the API answers it. */
export type Page<T> = { data: T[]; next_cursor: string | null; has_more: boolean };
