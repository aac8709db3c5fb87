'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { usePrefetchTicket } from '../data/tickets.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { type ListRoute, listRouteHref, ticketFilters } from './list-route.ts';
import { useQueue } from './queue-context.tsx';
import { useNewRows, useScrollAnchor } from './scroll-anchor.ts';
import { TicketListItem } from './ticket-list-item.tsx';
import { type ListRow, useKeptRows } from './use-kept-rows.ts';
import { useListActs } from './use-list-acts.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useRowWindow } from './use-row-window.ts';
import { useSelection } from './use-selection.ts';

const BulkBar = dynamic(() => import('./bulk-bar.tsx'), { ssr: false });

type TicketListProps = {
  route: ListRoute;
  rows: ListRow[];
  /** Rows of the list that was shown before, until those of this one are here. */
  stale: boolean;
  /** Whether these are all the rows that the list has. */
  isComplete: boolean;
  /** Brings further rows; null while there are none or they are on their way. */
  onLoadMore: (() => void) | null;
  /** What is shown while the list has no row, and had none. */
  empty: ReactNode;
  children?: ReactNode;
};

const rowHeight = 56;
/** With a line of what a search has found, or of how the newest mail begins. */
const rowHeightWithExcerpt = 76;
const bottomPadding = 6;
const prefetchRows = 15;
const noRows: ListRow[] = [];

/** Renders the visible rows and a few around them; the others only take space, so thousands are as fast as ten. */
export function TicketList({
  route,
  rows: live,
  stale,
  isComplete,
  onLoadMore,
  empty,
  children,
}: TicketListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const prefetch = usePrefetchTicket();
  const kept = useKeptRows(stale ? noRows : live);
  const rows = stale ? live : kept.rows;
  const { listPreview } = useAppContext();
  const isHits = rows.some(({ matched_in }) => matched_in);
  const excerpt = isHits ? 'found' : listPreview ? 'newest' : null;
  const newRows = useNewRows(stale ? noRows : rows);
  const shown = useRowWindow(scroller, {
    count: rows.length,
    rowHeight: excerpt ? rowHeightWithExcerpt : rowHeight,
  });
  const scrollAnchor = useScrollAnchor(scroller, rows);
  const selection = useSelection(ticketFilters(route), rows);
  const keys = useListKeys({ route, rows, selection }, scroller, shown.reveal);
  const acts = useListActs(
    selection,
    {
      focusedRow: () => rows.find(({ id }) => id === keys.focusedId()) ?? null,
      rowElement: (id) => scroller.current?.querySelector(`[data-row="${id}"]`) ?? null,
    },
    route.number === null,
  );

  const { queue } = useQueue();
  useLayoutEffect(() => {
    queue.current = { rows, focusRow: keys.focusRow };
  });

  const loadMore = useEffectEvent(() => onLoadMore?.());
  const needsMore = onLoadMore !== null && shown.end > rows.length - prefetchRows;
  useEffect(() => {
    if (needsMore) loadMore();
  }, [needsMore]);

  if (rows.length === 0) return empty;
  return (
    <>
      {selection.count > 0 ? (
        <BulkBar selection={selection} acts={acts} onSelectAll={() => void selection.selectAll()} />
      ) : null}
      {acts.menu}
      <div ref={scroller} {...scrollAnchor} className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]">
        <ul
          className="group/list px-1.5"
          data-selecting={selection.count > 0 ? '' : undefined}
          style={{
            paddingTop: shown.before,
            paddingBottom: bottomPadding + shown.after,
          }}
        >
          {rows.slice(shown.first, shown.end).map((row, at) => (
            <TicketListItem
              key={row.id}
              row={row}
              position={shown.first + at + 1}
              setSize={isComplete ? rows.length : -1}
              href={listRouteHref({ ...route, number: row.number })}
              current={row.number === route.number}
              isNew={newRows.has(row.id)}
              isGone={kept.gone.has(row.id)}
              isSelected={selection.has(row.id)}
              excerpt={excerpt}
              onPrefetch={() => prefetch(row.number)}
              onFocus={() => keys.setFocused(row.id)}
              onSelect={keys.select}
            />
          ))}
        </ul>
        {children}
      </div>
    </>
  );
}
