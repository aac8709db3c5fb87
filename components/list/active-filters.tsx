'use client';
import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { calendarDate } from '../labels/times.ts';
import { Link } from '../shell/navigation.tsx';
import { type FilterName, type ListRoute, listRouteHref, ticketStatuses } from './list-route.ts';
import { useFilterChoices } from './use-filter-choices.tsx';

/** How the list is narrowed, in words; each goes away with a click. */
export function ActiveFilters({ route }: { route: ListRoute }) {
  const t = useTranslations('views.filters');
  const words = useTranslations('list.filters');
  const locale = useLocale();
  const choices = useFilterChoices();
  const chosen = (Object.entries(route.filters) as [FilterName, string][]).filter(
    ([name, value]) => name !== 'q' && !isSearchOrder(name, value),
  );
  if (chosen.length === 0) return null;

  const dateLabel = (name: 'last_message_after' | 'last_message_before', value: string) => {
    const isSince = name === 'last_message_after';
    if (value.endsWith('d')) return t(isSince ? 'within' : 'olderThan', { days: Number.parseInt(value, 10) });
    const day = calendarDate(value, { timeZone: 'UTC', locale });
    return t(isSince ? 'since' : 'before', { day });
  };
  const labelOf = (name: FilterName, value: string) => {
    if (name === 'unread') return words('unreadOnly');
    if (name === 'overdue' || name === 'draft' || name === 'mentioned') return t(name);
    if (name === 'from') return t('sentBy', { address: value });
    if (name === 'last_message_after' || name === 'last_message_before') return dateLabel(name, value);
    if (name === 'statuses')
      return ticketStatuses
        .filter((status) => value.split(',').includes(status))
        .map((status) => t(`statuses.${status}`))
        .join(', ');
    if (name === 'sort')
      return words(value === 'priority' ? 'urgent' : value === 'due' ? 'dueFirst' : 'oldest');
    const choice = choices.find((candidate) => candidate.name === name);
    const option = choice?.options.find((candidate) => candidate.value === value);
    return words('chip', { filter: choice?.title ?? name, value: option?.label ?? value });
  };

  return (
    <ul aria-label={words('active')} className="flex flex-wrap gap-x-3 gap-y-0.5">
      {chosen.map(([name, value]) => {
        const { [name]: _, ...others } = route.filters;
        return (
          <li key={name}>
            <Link
              href={listRouteHref({ ...route, filters: others })}
              className="group inline-flex items-center gap-1 rounded-sm text-muted hover:text-text"
            >
              <span className="sr-only">{words('remove')} </span>
              {labelOf(name, value)}
              <X aria-hidden className="size-3" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** The search itself says how it is ordered. */
function isSearchOrder(name: FilterName, value: string): boolean {
  return name === 'sort' && (value === 'recent' || value === 'relevance');
}
