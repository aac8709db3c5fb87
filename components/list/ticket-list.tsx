'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { usePrefetchTicket } from '../data/tickets.ts';
import { type ListRoute, listRouteHref } from './list-route.ts';
import { useNewRows, useScrollAnchor } from './scroll-anchor.ts';
import { TicketListItem } from './ticket-list-item.tsx';
import { useListKeys } from './use-list-keys.ts';

type TicketListProps = {
  route: ListRoute;
  rows: TicketRow[];
  /** Rows of the list that was shown before, until those of this one are here. */
  stale: boolean;
  /** Whether these are all the rows that the list has. */
  isComplete: boolean;
  /** Brings further rows; null while there are none or they are on their way. */
  onLoadMore: (() => void) | null;
  children?: ReactNode;
};

const rowHeight = 56;
const bottomPadding = 6;
const prefetchRows = 15;
const noRows: TicketRow[] = [];

/** Renders the visible rows and a few around them; the others only take space, so thousands are as fast as ten. */
export function TicketList({ route, rows, stale, isComplete, onLoadMore, children }: TicketListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const prefetch = usePrefetchTicket();
  const newRows = useNewRows(stale ? noRows : rows);
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    initialRect: { width: 0, height: 960 },
    useFlushSync: false,
  });
  const shown = view.getVirtualItems();
  const last = shown.at(-1);
  const scrollAnchor = useScrollAnchor(scroller, rows);
  const setFocusedRow = useListKeys({ route, rows }, scroller, (index) => view.scrollToIndex(index));

  const loadMore = useEffectEvent(() => onLoadMore?.());
  const needsMore = onLoadMore !== null && last !== undefined && last.index >= rows.length - prefetchRows;
  useEffect(() => {
    if (needsMore) loadMore();
  }, [needsMore]);

  return (
    <div ref={scroller} {...scrollAnchor} className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]">
      <ul
        className="px-1.5"
        style={{
          paddingTop: shown[0]?.start ?? 0,
          paddingBottom: bottomPadding + (last ? view.getTotalSize() - last.end : 0),
        }}
      >
        {shown.map(({ index }) => {
          const row = rows[index];
          return row ? (
            <TicketListItem
              key={row.id}
              row={row}
              position={index + 1}
              setSize={isComplete ? rows.length : -1}
              href={listRouteHref({ ...route, number: row.number })}
              current={row.number === route.number}
              isNew={newRows.has(row.id)}
              onPrefetch={() => prefetch(row.number)}
              onFocus={() => setFocusedRow(row.id)}
            />
          ) : null;
        })}
      </ul>
      {children}
    </div>
  );
}
