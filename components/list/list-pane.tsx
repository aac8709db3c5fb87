'use client';
import { useRef } from 'react';
import type { TicketRow } from '#lib/tickets/shape.ts';
import { usePrefetchTicket, useTickets } from '../data/tickets.ts';
import { Button } from '../ui/button.tsx';
import { EmptyList } from './empty-list.tsx';
import { ListHeader } from './list-header.tsx';
import { filtersOf, hrefOf, type Place } from './place.ts';
import { Row } from './row.tsx';
import { useArrivals, useStillness } from './stillness.ts';
import { useListKeys } from './use-list-keys.ts';
import { useReachedEnd } from './use-reached-end.ts';

const noRows: TicketRow[] = [];

export function ListPane({ place }: { place: Place }) {
  const filters = filtersOf(place);
  const {
    data,
    isPending,
    isError,
    refetch,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
    isPlaceholderData,
  } = useTickets(filters);
  const rows = data?.pages.flatMap((page) => page.data) ?? noRows;
  const scroller = useRef<HTMLDivElement>(null);
  const end = useReachedEnd(() => void (hasNextPage && !isFetchingNextPage && fetchNextPage()));
  const prefetch = usePrefetchTicket();
  const arrivals = useArrivals(JSON.stringify(filters), isPlaceholderData ? noRows : rows);
  const hover = useStillness(scroller, rows);
  useListKeys(place, rows, scroller);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <ListHeader place={place} />
      <div ref={scroller} {...hover} className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]">
        {rows.length > 0 ? (
          <ul className="px-1.5 pb-1.5">
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                href={hrefOf({ ...place, number: row.number })}
                current={row.number === place.number}
                arrives={arrivals.has(row.id)}
                onApproach={() => prefetch(row.number)}
              />
            ))}
          </ul>
        ) : isError ? (
          <div className="flex flex-col items-start gap-3 px-4 py-6 text-muted">
            <p>The list could not be read just now.</p>
            <Button look="outline" onClick={() => void refetch()}>
              Try again
            </Button>
          </div>
        ) : isPending ? null : (
          <EmptyList place={place} />
        )}
        <div ref={end} className="h-px" />
      </div>
    </div>
  );
}
