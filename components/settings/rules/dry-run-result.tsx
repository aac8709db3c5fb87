'use client';
import { useTranslations } from 'use-intl';
import type { RuleDryRun } from '#lib/tickets/rules/schema.ts';
import { Link } from '../../shell/navigation.tsx';
import { DateTime } from '../../time.tsx';
import { useRuleLabels } from './use-rule-labels.ts';

/** Which tickets a rule would have changed, and how. */
export function DryRunResult({ result }: { result: RuleDryRun }) {
  const t = useTranslations('settings.rules.dryRun');
  const { actionLabel } = useRuleLabels();
  const { tickets, tickets_changed: changed, as_of_today: today } = result;
  return (
    <div>
      <p role="status" className="font-medium">
        {t('changed', { changed })}
      </p>
      <p className="text-muted text-small">
        {t('read', { mails: result.mails_read, fitting: result.mails_fitting })}
        {result.complete ? null : ` ${t('newestOnly')}`}
        {today.length > 0 && changed > 0 ? ` ${t('asOfToday')}` : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <ul aria-label={t('tickets')} tabIndex={0} className="mt-2 max-h-80 divide-y overflow-y-auto border-y">
        {tickets.map(({ id, number, subject, from, received_at, changes }) => (
          <li key={id} className="py-1.5">
            <span className="flex items-baseline gap-2">
              <Link href={`/tickets/${number}`} className="min-w-0 flex-1 truncate hover:underline">
                <span className="text-muted tabular-nums">#{number}</span> {subject ?? t('noSubject')}
              </Link>
              <DateTime at={received_at} className="shrink-0 text-muted text-small tabular-nums" />
            </span>
            <span className="block truncate text-muted text-small">{from}</span>
            <span className="block text-small">{changes.map(actionLabel).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {changed > tickets.length ? (
        <p className="mt-1 text-muted text-small">{t('more', { more: changed - tickets.length })}</p>
      ) : null}
    </div>
  );
}
