import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { usePrefetchTicket } from '../data/tickets.ts';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';
import type { Selection } from './use-selection.ts';

/**
 * j and k walk the rows; with a ticket open they open the next one. x and the shift keys select. `reveal` scrolls to a
 * row that is out of sight, and so may not be there yet. Gives back what has to be told which row got the focus.
 */
export function useListKeys(
  { route, rows, selection }: { route: ListRoute; rows: TicketRow[]; selection: Selection },
  scroller: RefObject<HTMLDivElement | null>,
  reveal: (index: number) => void,
) {
  const navigate = useNavigate();
  const prefetch = usePrefetchTicket();
  const focusedId = useRef<string | null>(null);
  const pendingFocusId = useRef<string | null>(null);
  const latest = useRef(selection);

  const focusPending = () => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${pendingFocusId.current}"] a`);
    if (!row) return;
    pendingFocusId.current = null;
    row.focus();
  };
  useLayoutEffect(() => {
    latest.current = selection;
    if (pendingFocusId.current) focusPending();
  });

  const isOpen = route.number !== null;
  const currentIndex = () =>
    rows.findIndex((row) => (isOpen ? row.number === route.number : row.id === focusedId.current));

  /** Without an id the last row that had the focus, or the open one. */
  const focusRow = (id?: string): boolean => {
    const wanted = id ?? rows[currentIndex()]?.id ?? rows[0]?.id;
    const index = rows.findIndex((row) => row.id === wanted);
    if (wanted === undefined || index < 0 || !scroller.current?.checkVisibility()) return false;
    pendingFocusId.current = wanted;
    focusedId.current = wanted;
    reveal(index);
    focusPending();
    return true;
  };

  const move = (by: 1 | -1): TicketRow | undefined => {
    const at = currentIndex();
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
    const row = rows[next];
    if (!row) return undefined;
    pendingFocusId.current = row.id;
    reveal(next);
    focusPending();
    if (isOpen) navigate(listRouteHref({ ...route, number: row.number }));
    const beyond = rows[next + by];
    if (beyond) prefetch(beyond.number);
    return row;
  };

  const extend = (by: 1 | -1) => {
    const from = rows[currentIndex()];
    const row = move(by);
    if (row) selection.extendTo(row.id, selection.count === 0 ? (from?.id ?? row.id) : undefined);
  };

  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('select', () => {
    const row = rows[currentIndex()];
    if (row) selection.toggle(row.id);
  });
  useCommand('selectNext', () => extend(1));
  useCommand('selectPrevious', () => extend(-1));
  useCommand('selectAll', () => void selection.selectAll(), !isOpen || selection.count > 0);
  useCommand('back', () => navigate(listRouteHref({ ...route, number: null })), isOpen);
  useCommand('back', selection.clear, selection.count > 0, true);

  return {
    focusRow,
    focusedId: () => focusedId.current,
    setFocused: (id: string) => {
      focusedId.current = id;
    },
    /** `range`: with all rows since the one that was selected last. */
    select: (id: string, range: boolean) => (range ? latest.current.extendTo(id) : latest.current.toggle(id)),
  };
}
