import type { TicketPriority } from '#lib/tickets/schema.ts';

export const ticketPriorities: TicketPriority[] = ['urgent', 'high', 'normal', 'low'];
