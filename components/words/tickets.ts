import type { TicketPriority } from '#lib/tickets/shape.ts';

export const ticketPriorities: TicketPriority[] = ['urgent', 'high', 'normal', 'low'];
