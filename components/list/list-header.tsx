'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAssistants } from '../data/reference.ts';
import { useCommand } from '../shell/commands.tsx';
import { Go, useGo } from '../shell/navigation.tsx';
import { PaneHeader } from '../shell/pane-header.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { ChosenFilters } from './chosen-filters.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { hrefOf, type Place, type StatusTab } from './place.ts';

const tabs: { status: StatusTab; words: string }[] = [
  { status: 'active', words: 'Active' },
  { status: 'snoozed', words: 'Snoozed' },
  { status: 'closed', words: 'Closed' },
  { status: 'all', words: 'All' },
];

export function ListHeader({ place }: { place: Place }) {
  const assistants = useAssistants();
  const assistant = assistants.find(({ slug }) => slug === place.assistant);
  const title = place.assistant
    ? (assistant?.name ?? place.assistant)
    : { inbox: 'Inbox', snoozed: 'Snoozed', closed: 'Closed' }[place.view];
  useTitle(place.number === null ? title : null);
  const [searching, setSearching] = useState(Boolean(place.filters.q));
  useCommand('search', () => setSearching(true));

  return (
    <div className="shrink-0">
      <PaneHeader title={title} level={place.number === null ? 1 : 2}>
        <Hint label="Search" keys="/">
          <Button
            look="muted"
            size="icon"
            aria-label="Search tickets"
            aria-expanded={searching}
            onClick={() => setSearching(!searching)}
          >
            <Search className="icon" />
          </Button>
        </Hint>
        <FilterMenu place={place} />
      </PaneHeader>
      {searching ? <SearchBox place={place} onDone={() => setSearching(false)} /> : null}
      {place.view === 'inbox' ? (
        <nav aria-label="Status" className="flex h-8 items-center gap-0.5 px-2.5 pb-1.5">
          {tabs.map(({ status, words }) => (
            <Go
              key={status}
              href={hrefOf({ ...place, status, number: null })}
              aria-current={place.status === status ? 'page' : undefined}
              className={cn(
                'flex h-6 items-center rounded-md px-2 text-control transition-colors duration-100 pointer-coarse:h-8',
                place.status === status ? 'bg-hover font-medium' : 'text-muted hover:text-text',
              )}
            >
              {words}
            </Go>
          ))}
        </nav>
      ) : null}
      <ChosenFilters place={place} />
    </div>
  );
}

function SearchBox({ place, onDone }: { place: Place; onDone: () => void }) {
  const go = useGo();
  const [words, setWords] = useState(place.filters.q ?? '');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useCommand('search', () => box.current?.focus());

  const search = (q: string) => {
    const { q: _, ...filters } = place.filters;
    go(hrefOf({ ...place, number: null, filters: q ? { ...filters, q } : filters }));
  };
  useEffect(() => {
    const timer = setTimeout(() => words.trim() !== (place.filters.q ?? '') && search(words.trim()), 180);
    return () => clearTimeout(timer);
  });
  const end = () => {
    setWords('');
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
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') end();
            if (event.key === 'Enter' || event.key === 'ArrowDown') {
              event.preventDefault();
              document.querySelector<HTMLElement>('[data-row] a')?.focus();
            }
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-control outline-none pointer-coarse:text-[16px] [&::-webkit-search-cancel-button]:hidden"
        />
        <Button look="muted" size="icon" className="size-6" aria-label="End the search" onClick={end}>
          <X className="size-3.5" />
        </Button>
      </div>
    </search>
  );
}
