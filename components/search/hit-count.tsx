import { useTranslations } from 'use-intl';
import type { TicketPage } from '../data/api-types.ts';

/** How many tickets a search has found. */
export function HitCount({ page: { total, total_is_exact: isExact } }: { page: TicketPage }) {
  const t = useTranslations('list.search');
  return (
    <p role="status" className="shrink-0 px-4 pb-1.5 text-muted text-small">
      {total === null ? t('many') : isExact ? t('hits', { count: total }) : t('moreThan', { count: total })}
    </p>
  );
}
