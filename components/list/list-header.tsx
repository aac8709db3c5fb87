'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAssistants } from '../data/reference.ts';
import { useCommand } from '../shell/commands.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { PaneHeader } from '../shell/pane-header.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { type ListRoute, listRouteHref, type StatusTab } from './list-route.ts';

const tabs: { status: StatusTab; label: string }[] = [
  { status: 'active', label: 'Active' },
  { status: 'snoozed', label: 'Snoozed' },
  { status: 'closed', label: 'Closed' },
  { status: 'all', label: 'All' },
];

export function ListHeader({ route }: { route: ListRoute }) {
  const assistants = useAssistants();
  const assistant = assistants.find(({ slug }) => slug === route.assistant);
  const title = route.assistant
    ? (assistant?.name ?? route.assistant)
    : { inbox: 'Inbox', snoozed: 'Snoozed', closed: 'Closed' }[route.view];
  useDocumentTitle(route.number === null ? title : null);
  const [searching, setSearching] = useState(Boolean(route.filters.q));
  useCommand('search', () => setSearching(true));

  return (
    <div className="shrink-0">
      <PaneHeader title={title} level={route.number === null ? 1 : 2}>
        <Hint label="Search" keys="/">
          <Button
            variant="muted"
            size="icon"
            aria-label="Search tickets"
            aria-expanded={searching}
            onClick={() => setSearching(!searching)}
          >
            <Search className="icon" />
          </Button>
        </Hint>
        <FilterMenu route={route} />
      </PaneHeader>
      {searching ? <SearchBox route={route} onDone={() => setSearching(false)} /> : null}
      {route.view === 'inbox' ? (
        <nav aria-label="Status" className="flex h-8 items-center gap-0.5 px-2.5 pb-1.5">
          {tabs.map(({ status, label }) => (
            <Link
              key={status}
              href={listRouteHref({ ...route, status, number: null })}
              aria-current={route.status === status ? 'page' : undefined}
              className={cn(
                'flex h-6 items-center rounded-md px-2 text-control transition-colors duration-100 pointer-coarse:h-8',
                route.status === status ? 'bg-hover font-medium' : 'text-muted hover:text-text',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
      ) : null}
      <ActiveFilters route={route} />
    </div>
  );
}

function SearchBox({ route, onDone }: { route: ListRoute; onDone: () => void }) {
  const navigate = useNavigate();
  const [query, setQuery] = useState(route.filters.q ?? '');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useCommand('search', () => box.current?.focus());

  const search = (q: string) => {
    const { q: _, ...filters } = route.filters;
    navigate(listRouteHref({ ...route, number: null, filters: q ? { ...filters, q } : filters }));
  };
  useEffect(() => {
    const timer = setTimeout(() => query.trim() !== (route.filters.q ?? '') && search(query.trim()), 180);
    return () => clearTimeout(timer);
  });
  const end = () => {
    setQuery('');
    search('');
    onDone();
  };

  return (
    <search className="flex items-center px-3 pb-2">
      <div className="flex h-8 w-full items-center gap-2 rounded-md border border-strong-line bg-raised pr-1 pl-2.5 focus-within:outline-2 focus-within:outline-ink pointer-coarse:h-10">
        <Search aria-hidden className="icon text-muted" />
        <input
          ref={box}
          type="search"
          aria-label="Search tickets"
          placeholder="Words, a person, #1042"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') end();
            if (event.key === 'Enter' || event.key === 'ArrowDown') {
              event.preventDefault();
              document.querySelector<HTMLElement>('[data-row] a')?.focus();
            }
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-control outline-none pointer-coarse:text-[16px] [&::-webkit-search-cancel-button]:hidden"
        />
        <Button variant="muted" size="icon" className="size-6" aria-label="End the search" onClick={end}>
          <X className="size-3.5" />
        </Button>
      </div>
    </search>
  );
}
