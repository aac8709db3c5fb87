import { keys } from '#components/data/keys.ts';
import { Desk } from '#components/list/desk.tsx';
import { filtersOf, readPlace } from '#components/list/place.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { deskContext } from './desk-context.ts';
import { FirstData } from './first-data.tsx';
import { ticketData } from './ticket-data.ts';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The desk at a URL: its list and, when one lies open, the ticket, read side by side. */
export async function DeskPage({ path, searchParams }: { path: string; searchParams: SearchParams }) {
  const ctx = await deskContext();
  const place = readPlace(path, flat(await searchParams));
  if (!place) return null;
  const filters = filtersOf(place);
  const asked = ticketsQuery.safeParse(filters);
  const [list, ticket] = await Promise.all([
    asked.success ? listTickets(ctx, asked.data) : { data: [], next_cursor: null, has_more: false },
    place.number === null ? [] : ticketData(ctx, place.number),
  ]);
  return (
    <FirstData data={[[keys.list(filters), { pages: [list], pageParams: [null] }], ...ticket]}>
      <Desk />
    </FirstData>
  );
}

function flat(params: Awaited<SearchParams>) {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
