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
  const leave = () => {
    const { q: _, ...filters } = cameFrom.current.filters;
    const back =
      q === cameFrom.current.filters.q
        ? { ...cameFrom.current, status: 'active' as const }
        : cameFrom.current;
    navigate(listRouteHref({ ...back, filters, number: null }));
  };
  const search = (asked: string, isTyped: boolean) => {
    if (!asked) return leave();
    const { statuses: _, ...filters } = others;
    const list = q ? route : { ...route, view: 'inbox' as const, status: 'all' as const };
    const kept = q ? others : filters;
    navigate(listRouteHref({ ...list, number: null, filters: { ...kept, q: asked } }), {
      replace: isTyped && q !== '',
    });
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
