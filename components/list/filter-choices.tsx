'use client';
import { useTranslations } from 'use-intl';
import { useTickets } from '../data/tickets.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { AnchoredMenu } from '../ui/late/anchored-menu.tsx';
import { MenuItem, MenuSeparator, MenuSub } from '../ui/menu.tsx';
import type { OpenMenu } from '../ui/use-menu-trigger.ts';
import type { AskedFilter } from './filter-dialogs.tsx';
import {
  type FilterName,
  type ListRoute,
  listRouteHref,
  ticketFilters,
  ticketStatuses,
} from './list-route.ts';
import { useFilterChoices } from './use-filter-choices.tsx';

type FilterChoicesProps = {
  menu: OpenMenu;
  route: ListRoute;
  onAsk: (asked: AskedFilter) => void;
  onFilter: (filters: ListRoute['filters']) => void;
};

/** By what the list can be narrowed, and how it is ordered. */
export function FilterChoices({ menu, route, onAsk, onFilter }: FilterChoicesProps) {
  const navigate = useNavigate();
  const t = useTranslations('views.filters');
  const words = useTranslations('list.filters');
  const choices = useFilterChoices();

  const statuses = route.filters.statuses?.split(',') ?? [];
  const toggleStatus = (status: string) => {
    const chosen = ticketStatuses.filter((one) => statuses.includes(one) !== (one === status));
    const { statuses: _, ...others } = route.filters;
    const filters = chosen.length > 0 ? { ...others, statuses: chosen.join(',') } : others;
    navigate(listRouteHref({ ...route, number: null, view: 'inbox', status: 'active', filters }));
  };

  const choose = (name: FilterName, value: string) => {
    const { [name]: before, ...others } = route.filters;
    onFilter(before === value ? others : { ...others, [name]: value });
  };

  const page = useTickets(ticketFilters(route)).data?.pages[0];
  const sortedBy = route.filters.sort ?? page?.sorted_by ?? 'recent';
  const sortBy = (sort: 'recent' | null) => {
    const { sort: _, ...others } = route.filters;
    onFilter(sort ? { ...others, sort } : others);
  };

  const chooseDays = (name: 'last_message_after' | 'last_message_before', days: string) => {
    const { last_message_after: _, last_message_before: __, ...others } = route.filters;
    onFilter(route.filters[name] === days ? others : { ...others, [name]: days });
  };

  return (
    <AnchoredMenu {...menu} align="end" className="w-48">
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
      <MenuSub title={t('date')}>
        {[1, 7, 30].map((days) => (
          <MenuItem
            key={days}
            checked={route.filters.last_message_after === `${days}d`}
            onSelect={() => chooseDays('last_message_after', `${days}d`)}
          >
            {t('within', { days })}
          </MenuItem>
        ))}
        <MenuSeparator />
        {[7, 30].map((days) => (
          <MenuItem
            key={days}
            checked={route.filters.last_message_before === `${days}d`}
            onSelect={() => chooseDays('last_message_before', `${days}d`)}
          >
            {t('olderThan', { days })}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => onAsk('dates')}>{t('betweenDates')}</MenuItem>
      </MenuSub>
      <MenuItem onSelect={() => onAsk('sender')}>{t('sender')}</MenuItem>
      <MenuSeparator />
      <MenuItem checked={route.filters.unread === 'true'} onSelect={() => choose('unread', 'true')}>
        {words('unreadOnly')}
      </MenuItem>
      <MenuItem checked={route.filters.mentioned === 'me'} onSelect={() => choose('mentioned', 'me')}>
        {t('mentioned')}
      </MenuItem>
      <MenuItem checked={route.filters.draft === 'true'} onSelect={() => choose('draft', 'true')}>
        {t('draft')}
      </MenuItem>
      <MenuItem checked={route.filters.overdue === 'true'} onSelect={() => choose('overdue', 'true')}>
        {t('overdue')}
      </MenuItem>
      <MenuSub title={words('order')}>
        {route.filters.q ? (
          <MenuItem checked={sortedBy === 'relevance'} onSelect={() => sortBy(null)}>
            {words('relevance')}
          </MenuItem>
        ) : null}
        <MenuItem checked={sortedBy === 'recent'} onSelect={() => sortBy(route.filters.q ? 'recent' : null)}>
          {words('newest')}
        </MenuItem>
        <MenuItem checked={route.filters.sort === 'oldest'} onSelect={() => choose('sort', 'oldest')}>
          {words('oldest')}
        </MenuItem>
        <MenuItem checked={route.filters.sort === 'priority'} onSelect={() => choose('sort', 'priority')}>
          {words('urgent')}
        </MenuItem>
        <MenuItem checked={route.filters.sort === 'due'} onSelect={() => choose('sort', 'due')}>
          {words('dueFirst')}
        </MenuItem>
      </MenuSub>
    </AnchoredMenu>
  );
}
