import type { QueryKey } from '@tanstack/react-query';
import { refusalOf } from '#app/api/v1/middleware/database-refusal.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { parseListRoute, ticketFilters } from '#components/list/list-route.ts';
import { TicketsView } from '#components/list/tickets-view.tsx';
import type { Ctx } from '#lib/platform/context.ts';
import { type TicketsQuery, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { searchTickets } from '#lib/tickets/search-tickets.ts';
import { HydrateQueries } from './hydrate-queries.tsx';
import { pageContext } from './page-context.ts';
import { ticketData } from './ticket-data.ts';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The desk at a URL: its list and, when one lies open, the ticket, read side by side. */
export async function TicketsViewPage({ path, searchParams }: { path: string; searchParams: SearchParams }) {
  const ctx = await pageContext();
  const route = parseListRoute(path, toSearchParams(await searchParams));
  if (!route) return null;
  const filters = ticketFilters(route);
  const query = ticketsQuery.safeParse(filters);
  const [list, ticket] = await Promise.all([
    query.success ? listUnlessRefused(ctx, query.data) : { data: [], next_cursor: null, has_more: false },
    route.number === null ? [] : ticketData(ctx, route.number),
  ]);
  return (
    <HydrateQueries data={[...(list ? [listEntry(filters, list)] : []), ...ticket]}>
      <TicketsView />
    </HydrateQueries>
  );
}

function listEntry(filters: ReturnType<typeof ticketFilters>, list: object): [QueryKey, unknown] {
  return [queryKeys.list(filters), { pages: [list], pageParams: [null] }];
}

/** Null for a search that cannot be: the browser asks again, and shows why. */
async function listUnlessRefused(ctx: Ctx, query: TicketsQuery) {
  try {
    return await searchTickets(ctx, query);
  } catch (error) {
    if (['not_found', 'invalid'].includes(refusalOf(error)?.code ?? '')) return null;
    throw error;
  }
}

function toSearchParams(params: Awaited<SearchParams>) {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
