import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { usePrefetchTicket } from '../data/tickets.ts';
import { useCommand } from '../shell/commands.tsx';
import { useGo } from '../shell/navigation.tsx';
import { hrefOf, type Place } from './place.ts';

/**
 * j and k walk the rows; with a ticket open they open the next one. `reveal` scrolls to a row that is out of sight, and
 * so may not be there yet. Gives back what has to be told which row got the focus.
 */
export function useListKeys(
  place: Place,
  rows: TicketRow[],
  scroller: RefObject<HTMLDivElement | null>,
  reveal: (index: number) => void,
) {
  const go = useGo();
  const prefetch = usePrefetchTicket();
  const stoodOn = useRef<string | null>(null);
  const toFocus = useRef<string | null>(null);

  const focusWanted = () => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${toFocus.current}"] a`);
    if (!row) return;
    toFocus.current = null;
    row.focus();
  };
  useLayoutEffect(() => {
    if (toFocus.current) focusWanted();
  });

  const move = (by: 1 | -1) => {
    const at = rows.findIndex((row) =>
      place.number === null ? row.id === stoodOn.current : row.number === place.number,
    );
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
    const row = rows[next];
    if (!row) return;
    toFocus.current = row.id;
    reveal(next);
    focusWanted();
    if (place.number !== null) go(hrefOf({ ...place, number: row.number }));
    const beyond = rows[next + by];
    if (beyond) prefetch(beyond.number);
  };

  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('back', () => go(hrefOf({ ...place, number: null })), place.number !== null);

  return (id: string) => {
    stoodOn.current = id;
  };
}
