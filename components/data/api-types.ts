import type { ApiResponse, api } from './api.ts';

/** A ticket with its entries, the draft that waits, the run under way and its links. */
export type TicketDetail = ApiResponse<(typeof api.tickets)[':id']['$get']>;

/** A page of a list of tickets. */
export type TicketPage = ApiResponse<typeof api.tickets.$get>;
