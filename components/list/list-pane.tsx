'use client';
import { useMemo } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { useTickets } from '../data/tickets.ts';
import { Button } from '../ui/button.tsx';
import { EmptyList } from './empty-list.tsx';
import { ListHeader } from './list-header.tsx';
import { filtersOf, type Place } from './place.ts';
import { Rows } from './rows.tsx';

export function ListPane({ place }: { place: Place }) {
  const filters = filtersOf(place);
  const list = useTickets(filters);
  const rows = useMemo(() => listed(list.data?.pages ?? []), [list.data]);
  const mayLoad = list.hasNextPage && !list.isFetching && !list.isFetchNextPageError;

  return (
    <div className="flex h-full min-h-0 flex-col">
      <ListHeader place={place} />
      {rows.length > 0 ? (
        <Rows
          key={JSON.stringify(filters)}
          place={place}
          rows={rows}
          stale={list.isPlaceholderData}
          whole={!list.hasNextPage}
          onMore={mayLoad ? () => void list.fetchNextPage() : null}
        >
          {list.isFetchNextPageError ? (
            <TryAgain says="More could not be read just now." onTry={() => void list.fetchNextPage()} />
          ) : null}
        </Rows>
      ) : list.isError ? (
        <TryAgain says="The list could not be read just now." onTry={() => void list.refetch()} />
      ) : list.isPending ? null : (
        <EmptyList place={place} />
      )}
    </div>
  );
}

/** A ticket that moved up while the pages were read stands in two of them; only the first counts. */
function listed(pages: { data: TicketRow[] }[]): TicketRow[] {
  return [
    ...new Map(
      pages
        .flatMap(({ data }) => data)
        .toReversed()
        .map((row) => [row.id, row]),
    ).values(),
  ].toReversed();
}

function TryAgain({ says, onTry }: { says: string; onTry: () => void }) {
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-6 text-muted">
      <p>{says}</p>
      <Button look="outline" onClick={onTry}>
        Try again
      </Button>
    </div>
  );
}
