'use client';
import { useEffect, useRef } from 'react';
import { SearchField } from '../search/search-field.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';

/** The search of a list. It looks through tickets of all states; ended, it leads back to the list that one came from. */
export default function SearchBox({ route, onDone }: { route: ListRoute; onDone: () => void }) {
  const navigate = useNavigate();
  const { q = '', ...others } = route.filters;
  const cameFrom = useRef(route);
  useEffect(() => {
    if (!q) cameFrom.current = route;
  });
  /** What was only typed on the way is no place to come back to. */
  const wasTyped = useRef(false);
  const leave = () => {
    const { q: searched, ...filters } = cameFrom.current.filters;
    const list = searched ? { ...cameFrom.current, status: 'active' as const } : cameFrom.current;
    navigate(listRouteHref({ ...list, filters, number: null }));
  };
  const search = (asked: string, isTyped: boolean) => {
    const replace = q !== '' && (isTyped || wasTyped.current);
    wasTyped.current = isTyped;
    if (!asked) return leave();
    const { statuses: _, ...filters } = others;
    const list = q
      ? { ...route, filters: others }
      : { ...route, filters, view: 'inbox' as const, status: 'all' as const };
    navigate(listRouteHref({ ...list, number: null, filters: { ...list.filters, q: asked } }), { replace });
  };
  return (
    <SearchField
      q={q}
      onSearch={search}
      onEnd={() => {
        if (q) leave();
        onDone();
      }}
      onLeave={() => document.querySelector<HTMLElement>('[data-row] a')?.focus()}
    />
  );
}
