'use client';
import { ListFilter } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { useMenuTrigger } from '../ui/use-menu-trigger.ts';
import type { AskedFilter } from './filter-dialogs.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';

const loadChoices = () => import('./filter-choices.tsx').then((part) => part.FilterChoices);
const FilterChoices = dynamic(loadChoices, { ssr: false });
const FilterDialogs = dynamic(() => import('./filter-dialogs.tsx').then((part) => part.FilterDialogs), {
  ssr: false,
});

export function FilterMenu({ route }: { route: ListRoute }) {
  const [asked, setAsked] = useState<AskedFilter | null>(null);
  const navigate = useNavigate();
  const words = useTranslations('list.filters');
  const { button, menu, open } = useMenuTrigger(loadChoices);
  useCommand('filter', () => open());

  const filterBy = (filters: ListRoute['filters']) =>
    navigate(listRouteHref({ ...route, number: null, filters }));

  return (
    <>
      <Hint label={words('hint')} keys="f">
        <Button {...button} variant="muted" size="icon" aria-label={words('label')}>
          <ListFilter className="icon" />
        </Button>
      </Hint>
      {menu ? <FilterChoices menu={menu} route={route} onAsk={setAsked} onFilter={filterBy} /> : null}
      {asked ? (
        <FilterDialogs
          filters={route.filters}
          asked={asked}
          onClose={() => setAsked(null)}
          onFilter={filterBy}
        />
      ) : null}
    </>
  );
}
