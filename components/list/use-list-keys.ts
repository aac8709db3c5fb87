import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { usePrefetchTicket } from '../data/tickets.ts';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';

/**
 * j and k walk the rows; with a ticket open they open the next one. `reveal` scrolls to a row that is out of sight, and
 * so may not be there yet. Gives back what has to be told which row got the focus.
 */
export function useListKeys(
  { route, rows }: { route: ListRoute; rows: TicketRow[] },
  scroller: RefObject<HTMLDivElement | null>,
  reveal: (index: number) => void,
) {
  const navigate = useNavigate();
  const prefetch = usePrefetchTicket();
  const focusedId = useRef<string | null>(null);
  const pendingFocusId = useRef<string | null>(null);

  const focusPending = () => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${pendingFocusId.current}"] a`);
    if (!row) return;
    pendingFocusId.current = null;
    row.focus();
  };
  useLayoutEffect(() => {
    if (pendingFocusId.current) focusPending();
  });

  const move = (by: 1 | -1) => {
    const at = rows.findIndex((row) =>
      route.number === null ? row.id === focusedId.current : row.number === route.number,
    );
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
    const row = rows[next];
    if (!row) return;
    pendingFocusId.current = row.id;
    reveal(next);
    focusPending();
    if (route.number !== null) navigate(listRouteHref({ ...route, number: row.number }));
    const beyond = rows[next + by];
    if (beyond) prefetch(beyond.number);
  };

  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('back', () => navigate(listRouteHref({ ...route, number: null })), route.number !== null);

  return (id: string) => {
    focusedId.current = id;
  };
}
