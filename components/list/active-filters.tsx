'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Link } from '../shell/navigation.tsx';
import { type FilterName, type ListRoute, listRouteHref, ticketStatuses } from './list-route.ts';
import { useFilterChoices } from './use-filter-choices.tsx';

const sortLabels: Record<string, string> = { oldest: 'oldest first', priority: 'most urgent first' };

/** How the list is narrowed, in words; each goes away with a click. */
export function ActiveFilters({ route }: { route: ListRoute }) {
  const t = useTranslations('views.filters');
  const choices = useFilterChoices();
  const chosen = (Object.entries(route.filters) as [FilterName, string][]).filter(([name]) => name !== 'q');
  if (chosen.length === 0) return null;

  const labelOf = (name: FilterName, value: string) => {
    if (name === 'unread') return 'unread only';
    if (name === 'overdue') return t('overdue').toLowerCase();
    if (name === 'statuses')
      return ticketStatuses
        .filter((status) => value.split(',').includes(status))
        .map((status) => t(`statuses.${status}`).toLowerCase())
        .join(', ');
    if (name === 'sort') return sortLabels[value] ?? value;
    const choice = choices.find((candidate) => candidate.name === name);
    const option = choice?.options.find((candidate) => candidate.value === value);
    return `${(choice?.title ?? name).toLowerCase()} ${(option?.label ?? value).toLowerCase()}`;
  };

  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-x-3 gap-y-0.5 px-4 pb-2 text-small">
      {chosen.map(([name, value]) => {
        const { [name]: _, ...others } = route.filters;
        return (
          <li key={name}>
            <Link
              href={listRouteHref({ ...route, filters: others })}
              className="group inline-flex items-center gap-1 rounded-sm text-muted hover:text-text"
            >
              <span className="sr-only">Remove filter: </span>
              {labelOf(name, value)}
              <X aria-hidden className="size-3" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
