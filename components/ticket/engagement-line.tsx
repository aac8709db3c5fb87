import { useTranslations } from 'use-intl';
import type { Engagement } from '#lib/tickets/schema.ts';
import { linkLabel } from '../labels/engagement.ts';
import { DateTime } from '../time.tsx';

/** Whether a reply was opened and its links were followed, where the mailbox counts that. */
export function EngagementLine({ engagement }: { engagement: Engagement | null }) {
  const t = useTranslations('mail.engagement');
  if (!engagement || (engagement.opens === 0 && engagement.clicks.length === 0)) return null;
  const { opens, first_opened_at: firstAt, clicks } = engagement;
  return (
    <ul aria-label={t('label')} className="mt-1 flex flex-wrap gap-x-3 text-muted text-small">
      {opens > 0 ? (
        <li>
          {firstAt
            ? t.rich('openedFirst', { count: opens, time: () => <DateTime at={firstAt} /> })
            : t('opened', { count: opens })}
        </li>
      ) : null}
      {clicks.map(({ url, count, first_at }) => (
        <li key={url} title={url} className="max-w-full truncate">
          {t.rich('followed', { link: linkLabel(url), count, time: () => <DateTime at={first_at} /> })}
        </li>
      ))}
    </ul>
  );
}
