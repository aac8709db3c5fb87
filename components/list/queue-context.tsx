'use client';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, type RefObject, useContext, useRef } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { type ApiResponse, api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';

export type AfterAct = NonNullable<ApiResponse<typeof api.me.$get>['after_act']>;

type Queue = {
  /** The rows as they stand in the open list. */
  rows: TicketRow[];
  /** Gives the focus to a row, or to the last one that had it, and scrolls to it. False where no list is shown. */
  focusRow: (id?: string) => boolean;
};

type QueueContextValue = {
  route: ListRoute | null;
  queue: RefObject<Queue>;
  /** Where the open ticket stands. */
  place: RefObject<HTMLElement | null>;
};

const nowhere: Queue = { rows: [], focusRow: () => false };
const QueueContext = createContext<QueueContextValue>({
  route: null,
  queue: { current: nowhere },
  place: { current: null },
});

type QueueProviderProps = Pick<QueueContextValue, 'route' | 'place'> & { children: ReactNode };

/** The list that one works through, for what is done in the ticket beside it. */
export function QueueProvider({ route, place, children }: QueueProviderProps) {
  const queue = useRef(nowhere);
  return <QueueContext value={{ route, queue, place }}>{children}</QueueContext>;
}

export const useQueue = () => useContext(QueueContext);

/** What the person has chosen to see after an act. */
export function useAfterActSetting(): AfterAct {
  const { data } = useQuery({
    queryKey: queryKeys.afterAct,
    queryFn: async ({ signal }) =>
      (await unwrap(api.me.$get({}, requestOptions({ signal })))).after_act ?? 'next',
  });
  return data ?? 'next';
}

/** Goes on from a ticket that has been dealt with, as the person has chosen. The row next to it gets the focus. */
export function useAfterAct(): (ticket: { id: string; number: number }) => void {
  const { route, queue, place } = useQueue();
  const setting = useAfterActSetting();
  const navigate = useNavigate();
  return ({ id, number }) => {
    if (!route) return;
    const { rows, focusRow } = queue.current;
    const at = rows.findIndex((row) => row.id === id);
    const step = setting === 'next' ? 1 : setting === 'previous' ? -1 : 0;
    const next = step && at >= 0 ? rows[at + step] : undefined;
    if (route.number === null) {
      focusRow(next?.id ?? id);
      return;
    }
    if (route.number !== number) return;
    if (setting !== 'stay') navigate(listRouteHref({ ...route, number: next?.number ?? null }));
    if (!focusRow(next?.id ?? id)) place.current?.focus({ preventScroll: true });
  };
}
