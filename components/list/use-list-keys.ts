import type { RefObject } from 'react';
import type { TicketRow } from '#lib/tickets/shape.ts';
import { usePrefetchTicket } from '../data/tickets.ts';
import { useCommand } from '../shell/commands.tsx';
import { useGo } from '../shell/navigation.tsx';
import { hrefOf, type Place } from './place.ts';

/** j and k walk the rows; with a ticket open they open the next one. */
export function useListKeys(place: Place, rows: TicketRow[], scroller: RefObject<HTMLDivElement | null>) {
  const go = useGo();
  const prefetch = usePrefetchTicket();

  const move = (by: 1 | -1) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
    const at = rows.findIndex((row) =>
      place.number === null ? row.id === focused : row.number === place.number,
    );
    const row = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
    if (!row) return;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${row.id}"] a`)?.focus();
    if (place.number !== null) go(hrefOf({ ...place, number: row.number }));
    const beyond = rows[rows.indexOf(row) + by];
    if (beyond) prefetch(beyond.number);
  };

  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('back', () => go(hrefOf({ ...place, number: null })), place.number !== null);
}
