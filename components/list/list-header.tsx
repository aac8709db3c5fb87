'use client';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useAssistants } from '../data/reference.ts';
import { useViews } from '../data/views.ts';
import { useCommand } from '../shell/commands.tsx';
import { Link } from '../shell/navigation.tsx';
import { PaneHeader } from '../shell/pane-header.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { SaveView } from '../views/save-view.tsx';
import { findOpenView } from '../views/view-route.ts';
import { ActiveFilters } from './active-filters.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { type ListRoute, listRouteHref, type StatusTab } from './list-route.ts';
import { SearchBox } from './search-box.tsx';

const tabs: { status: StatusTab; label: string }[] = [
  { status: 'active', label: 'Active' },
  { status: 'snoozed', label: 'Snoozed' },
  { status: 'closed', label: 'Closed' },
  { status: 'all', label: 'All' },
];

export function ListHeader({ route }: { route: ListRoute }) {
  const assistants = useAssistants();
  const assistant = assistants.find(({ slug }) => slug === route.assistant);
  const view = findOpenView(useViews(), route);
  const listTitle = route.assistant
    ? (assistant?.name ?? route.assistant)
    : { inbox: 'Inbox', snoozed: 'Snoozed', closed: 'Closed' }[route.view];
  const title = view?.name ?? listTitle;
  useDocumentTitle(route.number === null ? title : null);
  const [searching, setSearching] = useState(Boolean(route.filters.q));
  useCommand('search', () => setSearching(true));
  const { statuses, ...others } = route.filters;
  const isChosen = (status: StatusTab) => !statuses && route.status === status;

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
              href={listRouteHref({ ...route, filters: others, status, number: null })}
              aria-current={isChosen(status) ? 'page' : undefined}
              className={cn(
                'flex h-6 items-center rounded-md px-2 text-control transition-colors duration-100 pointer-coarse:h-8',
                isChosen(status) ? 'bg-hover font-medium' : 'text-muted hover:text-text',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
      ) : null}
      <ActiveFilters route={route} />
      <SaveView route={route} />
    </div>
  );
}
