'use client';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuSub, MenuTrigger } from '../ui/menu.tsx';
import { type FilterName, type ListRoute, listRouteHref, ticketStatuses } from './list-route.ts';
import { useFilterChoices } from './use-filter-choices.tsx';

export function FilterMenu({ route }: { route: ListRoute }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const t = useTranslations('views.filters');
  const choices = useFilterChoices();
  useCommand('filter', () => setOpen(true));

  const statuses = route.filters.statuses?.split(',') ?? [];
  const toggleStatus = (status: string) => {
    const chosen = ticketStatuses.filter((one) => statuses.includes(one) !== (one === status));
    const { statuses: _, ...others } = route.filters;
    const filters = chosen.length > 0 ? { ...others, statuses: chosen.join(',') } : others;
    navigate(listRouteHref({ ...route, number: null, view: 'inbox', status: 'active', filters }));
  };

  const choose = (name: FilterName, value: string) => {
    const { [name]: before, ...others } = route.filters;
    navigate(
      listRouteHref({
        ...route,
        number: null,
        filters: before === value ? others : { ...others, [name]: value },
      }),
    );
  };

  return (
    <Menu open={open} onOpenChange={setOpen}>
      <Hint label="Filter" keys="f">
        <MenuTrigger asChild>
          <Button variant="muted" size="icon" aria-label="Filter tickets">
            <ListFilter className="icon" />
          </Button>
        </MenuTrigger>
      </Hint>
      <MenuContent align="end" className="w-48">
        <MenuSub title={t('status')}>
          {ticketStatuses.map((status) => (
            <MenuItem key={status} checked={statuses.includes(status)} onSelect={() => toggleStatus(status)}>
              {t(`statuses.${status}`)}
            </MenuItem>
          ))}
        </MenuSub>
        {choices.map(({ name, title, options }) => (
          <MenuSub key={name} title={title}>
            {options.map(({ value, label, icon }) => (
              <MenuItem
                key={value}
                icon={icon}
                checked={route.filters[name] === value}
                onSelect={() => choose(name, value)}
              >
                {label}
              </MenuItem>
            ))}
          </MenuSub>
        ))}
        <MenuSeparator />
        <MenuItem checked={route.filters.unread === 'true'} onSelect={() => choose('unread', 'true')}>
          Unread only
        </MenuItem>
        <MenuItem checked={route.filters.overdue === 'true'} onSelect={() => choose('overdue', 'true')}>
          {t('overdue')}
        </MenuItem>
        <MenuSub title="Order">
          <MenuItem
            checked={!route.filters.sort}
            onSelect={() => route.filters.sort && choose('sort', route.filters.sort)}
          >
            Newest first
          </MenuItem>
          <MenuItem checked={route.filters.sort === 'oldest'} onSelect={() => choose('sort', 'oldest')}>
            Oldest first
          </MenuItem>
          <MenuItem checked={route.filters.sort === 'priority'} onSelect={() => choose('sort', 'priority')}>
            Most urgent first
          </MenuItem>
        </MenuSub>
      </MenuContent>
    </Menu>
  );
}
