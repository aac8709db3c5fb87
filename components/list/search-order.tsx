'use client';
import { useTranslations } from 'use-intl';
import type { TicketPage } from '../data/api-types.ts';
import { Link } from '../shell/navigation.tsx';
import { cn } from '../ui/cn.ts';
import { type ListRoute, listRouteHref } from './list-route.ts';

type SearchOrderProps = { route: ListRoute; sortedBy: TicketPage['sorted_by'] };

/** By relevance or the newest first. A search without words has no relevance, so it has no choice. */
export function SearchOrder({ route, sortedBy }: SearchOrderProps) {
  const t = useTranslations('list.filters');
  const { sort, ...others } = route.filters;
  if (sort === undefined && sortedBy === 'recent') return null;
  const chosen = sort ?? sortedBy;
  const choices = [
    { order: 'relevance', filters: others },
    { order: 'recent', filters: { ...others, sort: 'recent' } },
  ] as const;
  return (
    <ul aria-label={t('order')} className="flex shrink-0 gap-2.5">
      {choices.map(({ order, filters }) => (
        <li key={order}>
          <Link
            href={listRouteHref({ ...route, filters })}
            aria-current={chosen === order ? 'true' : undefined}
            className={cn('rounded-sm hover:text-text', chosen === order && 'font-medium text-text')}
          >
            {t(order)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
