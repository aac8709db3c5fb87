import type { QueryClient } from '@tanstack/react-query';

/** After an act on two tickets: whatever holds a ticket is looked at again. */
export function refreshTickets(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey: [noun] }) => affectedQueries.has(String(noun)) });
}

const affectedQueries = new Set([
  'ticket',
  'tickets',
  'timeline',
  'todos',
  'counts',
  'drafts',
  'earlier',
  'search',
  'runs',
  'tags',
]);
