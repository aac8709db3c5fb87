'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../data/api.ts';
import type { TicketPage } from '../data/api-types.ts';
import { useTickets } from '../data/tickets.ts';
import { HitCount } from '../search/hit-count.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyList, EmptyState } from './empty-list.tsx';
import { ListHeader } from './list-header.tsx';
import { type ListRoute, ticketFilters } from './list-route.ts';
import { SearchOrder } from './search-order.tsx';
import { TicketList } from './ticket-list.tsx';

export function ListPane({ route }: { route: ListRoute }) {
  const t = useTranslations('list');
  const filters = ticketFilters(route);
  const list = useTickets(filters);
  const rows = useMemo(() => uniqueRows(list.data?.pages ?? []), [list.data]);
  const page = list.data?.pages[0];
  const mayLoad = list.hasNextPage && !list.isFetching && !list.isFetchNextPageError;

  return (
    <div className="relative flex h-full min-h-0 flex-col">
      <ListHeader route={route} />
      {page && route.filters.q ? (
        <div className="flex h-5.5 shrink-0 items-baseline justify-between gap-3 px-4 text-muted text-small">
          <HitCount page={page} isStale={list.isPlaceholderData} />
          <SearchOrder route={route} sortedBy={page.sorted_by} />
        </div>
      ) : null}
      {list.data ? (
        <TicketList
          key={JSON.stringify(filters)}
          route={route}
          rows={rows}
          stale={list.isPlaceholderData}
          isComplete={!list.hasNextPage}
          onLoadMore={mayLoad ? () => void list.fetchNextPage() : null}
          empty={<EmptyList route={route} />}
        >
          {list.isFetchNextPageError ? (
            <RetryNotice description={t('moreUnavailable')} onRetry={() => void list.fetchNextPage()} />
          ) : null}
        </TicketList>
      ) : list.error instanceof ApiProblem && list.error.status < 500 ? (
        <EmptyState description={list.error.message} />
      ) : list.isError ? (
        <RetryNotice description={t('unavailable')} onRetry={() => void list.refetch()} />
      ) : null}
    </div>
  );
}

/** A ticket that moved up while pages loaded is in two of them; only the first counts. */
function uniqueRows(pages: TicketPage[]): TicketPage['data'] {
  return [
    ...new Map(
      pages
        .flatMap(({ data }) => data)
        .toReversed()
        .map((row) => [row.id, row]),
    ).values(),
  ].toReversed();
}

function RetryNotice({ description, onRetry }: { description: string; onRetry: () => void }) {
  const t = useTranslations('list');
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-6 text-muted">
      <p>{description}</p>
      <Button variant="outline" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
