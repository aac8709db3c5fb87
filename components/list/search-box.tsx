'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { searchOperators } from '../labels/search-operators.ts';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { useTypedEarly } from '../ui/use-typed-early.ts';
import { type ListRoute, listRouteHref } from './list-route.ts';

export function SearchBox({ route, onDone }: { route: ListRoute; onDone: () => void }) {
  const t = useTranslations('list.search');
  const navigate = useNavigate();
  const [query, setQuery] = useState(route.filters.q ?? '');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useTypedEarly(box, setQuery);
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
    <search className="px-3 pb-2">
      <div className="flex h-8 w-full items-center gap-2 rounded-md border border-strong-line bg-raised pr-1 pl-2.5 focus-within:outline-2 focus-within:outline-ink pointer-coarse:h-10">
        <Search aria-hidden className="icon text-muted" />
        <input
          ref={box}
          type="search"
          aria-label={t('label')}
          placeholder={t('placeholder')}
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
        <Button variant="muted" size="icon" className="size-6" aria-label={t('end')} onClick={end}>
          <X className="size-3.5" />
        </Button>
      </div>
      <SearchOperators
        query={query}
        onChoose={(text) => {
          setQuery(text);
          box.current?.focus();
        }}
      />
    </search>
  );
}

type SearchOperatorsProps = { query: string; onChoose: (query: string) => void };

/** The operators that may be meant by what is typed last; all of them while nothing is. */
function SearchOperators({ query, onChoose }: SearchOperatorsProps) {
  const t = useTranslations('list.search');
  const last = /(?:^|\s)-?([a-z]*)$/i.exec(query)?.[1]?.toLowerCase();
  if (last === undefined || (query !== '' && last === '')) return null;
  const fitting = searchOperators.filter(({ name }) => name.startsWith(last));
  if (fitting.length === 0) return null;
  return (
    <ul aria-label={t('operators')} className="flex flex-wrap gap-x-1 pt-1">
      {fitting.map(({ name, example }) => (
        <li key={name}>
          <Button
            variant="muted"
            className="h-6 px-1 font-mono text-small"
            title={example}
            onClick={() => onChoose(`${query.slice(0, query.length - last.length)}${name}:`)}
          >
            {name}:
          </Button>
        </li>
      ))}
    </ul>
  );
}
