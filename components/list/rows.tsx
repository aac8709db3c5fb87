'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { usePrefetchTicket } from '../data/tickets.ts';
import { hrefOf, type Place } from './place.ts';
import { Row } from './row.tsx';
import { useArrivals, useStillness } from './stillness.ts';
import { useListKeys } from './use-list-keys.ts';

type RowsProps = {
  place: Place;
  rows: TicketRow[];
  /** Rows of the list that was shown before, until those of this one are here. */
  stale: boolean;
  /** Whether these are all the rows that the list has. */
  whole: boolean;
  /** Brings further rows; null while there are none or they are on their way. */
  onMore: (() => void) | null;
  children?: ReactNode;
};

const rowHeight = 56;
const below = 6;
const ahead = 15;
const noRows: TicketRow[] = [];

/** The rows in sight and a few beside them; for the others only their room is kept, so that thousands are as quick as ten. */
export function Rows({ place, rows, stale, whole, onMore, children }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const prefetch = usePrefetchTicket();
  const arrivals = useArrivals(stale ? noRows : rows);
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
  const stillness = useStillness(scroller, rows);
  const standOn = useListKeys(place, rows, scroller, (index) => view.scrollToIndex(index));

  const bringMore = useEffectEvent(() => onMore?.());
  const wantsMore = onMore !== null && last !== undefined && last.index >= rows.length - ahead;
  useEffect(() => {
    if (wantsMore) bringMore();
  }, [wantsMore]);

  return (
    <div ref={scroller} {...stillness} className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]">
      <ul
        className="px-1.5"
        style={{
          paddingTop: shown[0]?.start ?? 0,
          paddingBottom: below + (last ? view.getTotalSize() - last.end : 0),
        }}
      >
        {shown.map(({ index }) => {
          const row = rows[index];
          return row ? (
            <Row
              key={row.id}
              row={row}
              place={index + 1}
              places={whole ? rows.length : -1}
              href={hrefOf({ ...place, number: row.number })}
              current={row.number === place.number}
              arrives={arrivals.has(row.id)}
              onApproach={() => prefetch(row.number)}
              onFocus={() => standOn(row.id)}
            />
          ) : null;
        })}
      </ul>
      {children}
    </div>
  );
}
