import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Ticket, TicketRow } from '#lib/tickets/schema.ts';
import { keys } from './keys.ts';
import { refreshLists } from './refresh-lists.ts';
import type { Page, TicketDetail } from './shapes.ts';

/** Shows a change of a ticket everywhere at once, before the server has answered. Returns how to take it back. */
export function patchTicket(client: QueryClient, ticket: Ticket, patch: Partial<TicketRow>): () => void {
  const before = [
    ...client.getQueriesData({ queryKey: keys.lists }),
    ...client.getQueriesData({ queryKey: keys.ticket(ticket.number) }),
  ];
  client.setQueriesData<InfiniteData<Page<TicketRow>>>({ queryKey: keys.lists }, (list) =>
    list
      ? {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            data: page.data.map((row) => (row.id === ticket.id ? { ...row, ...patch } : row)),
          })),
        }
      : list,
  );
  client.setQueryData<TicketDetail>(keys.ticket(ticket.number), (held) =>
    held ? { ...held, ...patch } : held,
  );
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

/** What may have changed once something happened to a ticket. */
export function refreshTicket(client: QueryClient, ticket: { id: string; number: number }) {
  return Promise.all([
    client.invalidateQueries({ queryKey: keys.ticket(ticket.number) }),
    client.invalidateQueries({ queryKey: keys.reviewed(ticket.id) }),
    client.invalidateQueries({ queryKey: keys.timeline(ticket.id) }),
    refreshLists(client, new Set([ticket.id])),
    client.invalidateQueries({ queryKey: keys.counts }),
    client.invalidateQueries({ queryKey: keys.drafts }),
  ]);
}
