'use client';
import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAssistants } from '../data/reference.ts';
import { useViews } from '../data/views.ts';
import { useCommand } from '../shell/commands.tsx';
import { Link } from '../shell/navigation.tsx';
import { PaneHeader } from '../shell/pane-header.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { SaveView } from '../views/save-view.tsx';
import { findOpenView } from '../views/view-route.ts';
import { FilterMenu } from './filter-menu.tsx';
import { type ListRoute, listRouteHref, type StatusTab } from './list-route.ts';

const loadSearchBox = () => import('./search-box.tsx');
const SearchBox = dynamic(loadSearchBox);

const ActiveFilters = dynamic(() => import('./active-filters.tsx').then((part) => part.ActiveFilters));

const tabs: StatusTab[] = ['active', 'snoozed', 'closed', 'all'];

export function ListHeader({ route }: { route: ListRoute }) {
  const t = useTranslations();
  const assistants = useAssistants();
  const assistant = assistants.find(({ slug }) => slug === route.assistant);
  const view = findOpenView(useViews(), route);
  const listTitle = route.assistant
    ? (assistant?.name ?? route.assistant)
    : t(`screens.titles./${route.view}`);
  const title = view?.name ?? (route.filters.q ? t('list.search.title') : listTitle);
  useDocumentTitle(route.number === null ? title : null);
  const [isOpen, setOpen] = useState(false);
  const searching = isOpen || Boolean(route.filters.q);
  // Ready before its key: what is typed next is meant for it.
  useEffect(() => whenIdle(() => void loadSearchBox()), []);
  useCommand('search', () => setOpen(true));
  const { statuses, ...others } = route.filters;
  const isChosen = (status: StatusTab) => !statuses && route.status === status;

  return (
    <div className="shrink-0">
      <PaneHeader title={title} level={route.number === null ? 1 : 2}>
        <Hint label={t('list.search.hint')} keys="/">
          <Button
            variant="muted"
            size="icon"
            aria-label={t('list.search.label')}
            aria-expanded={searching}
            onClick={() => setOpen(!searching)}
          >
            <Search className="icon" />
          </Button>
        </Hint>
        <FilterMenu route={route} />
      </PaneHeader>
      {searching ? <SearchBox route={route} onDone={() => setOpen(false)} /> : null}
      {route.view === 'inbox' ? (
        <nav aria-label={t('list.tabs.label')} className="flex h-8 items-center gap-0.5 px-2.5 pb-1.5">
          {tabs.map((status) => (
            <Link
              key={status}
              href={listRouteHref({ ...route, filters: others, status, number: null })}
              aria-current={isChosen(status) ? 'page' : undefined}
              className={cn(
                'flex h-6 items-center rounded-md px-2 text-control transition-colors duration-100 pointer-coarse:h-8',
                isChosen(status) ? 'bg-hover font-medium' : 'text-muted hover:text-text',
              )}
            >
              {t(`list.tabs.${status}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 px-4 not-empty:pb-2 text-small">
        {Object.keys(others).some((name) => name !== 'q') || statuses ? (
          <ActiveFilters route={route} />
        ) : null}
        <SaveView route={route} />
      </div>
    </div>
  );
}
