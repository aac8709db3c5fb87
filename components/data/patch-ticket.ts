import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Ticket, TicketRow } from '#lib/tickets/schema.ts';
import type { TicketDetail, TicketPage } from './api-types.ts';
import { queryKeys } from './query-keys.ts';
import { refreshLists } from './refresh-lists.ts';
import { refreshViewCounts } from './refresh-view-counts.ts';

/** Shows a change of a ticket everywhere at once, before the server has answered. Returns how to take it back. */
export function patchTicket(client: QueryClient, ticket: Ticket, patch: Partial<TicketRow>): () => void {
  const before = [
    ...client.getQueriesData({ queryKey: queryKeys.lists }),
    ...client.getQueriesData({ queryKey: queryKeys.ticket(ticket.number) }),
  ];
  client.setQueriesData<InfiniteData<TicketPage>>({ queryKey: queryKeys.lists }, (list) =>
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
  client.setQueryData<TicketDetail>(queryKeys.ticket(ticket.number), (held) =>
    held ? { ...held, ...patch } : held,
  );
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

/** What may have changed once something happened to a ticket. */
export function refreshTicket(client: QueryClient, ticket: { id: string; number: number }) {
  refreshViewCounts(client);
  return Promise.all([
    client.invalidateQueries({ queryKey: queryKeys.ticket(ticket.number) }),
    client.invalidateQueries({ queryKey: queryKeys.reviewedTicket(ticket.id) }),
    client.invalidateQueries({ queryKey: queryKeys.timeline(ticket.id) }),
    refreshLists(client, new Set([ticket.id])),
    client.invalidateQueries({ queryKey: ['kept-rows'] }),
    client.invalidateQueries({ queryKey: queryKeys.counts }),
    client.invalidateQueries({ queryKey: queryKeys.drafts }),
  ]);
}
