import { useTranslations } from 'use-intl';
import type { TicketPage } from '../data/api-types.ts';

/** How many tickets a search has found; `isStale`: the page is of another one, until that of this one is here. */
export function HitCount({ page, isStale }: { page: TicketPage; isStale: boolean }) {
  const t = useTranslations('list.search');
  const { total: count, total_is_exact: isExact } = page;
  return (
    <p role="status" className="min-w-0 truncate">
      {count !== null ? t(isExact ? 'hits' : 'moreThan', { count }) : isStale ? null : t('many')}
    </p>
  );
}
