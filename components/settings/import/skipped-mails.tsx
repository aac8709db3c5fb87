'use client';
import { useTranslations } from 'use-intl';
import { useMailImportSkips } from '../../data/mail-imports.ts';

/** Why mails of a file were not filed: the reasons with their counts, then the first mails. */
export function SkippedMails({ id, total }: { id: string; total: number }) {
  const t = useTranslations('settings.mailImports');
  const { data } = useMailImportSkips(id, true);
  if (!data) return null;
  return (
    <div className="mt-2 flex flex-col gap-2">
      <ul className="text-muted">
        {data.reasons.map(({ reason, count }) => (
          <li key={reason}>{t('reasonCount', { count, reason: t(`reasons.${reason}`) })}</li>
        ))}
      </ul>
      <ol className="divide-y border-y" aria-label={t('skippedMails')}>
        {data.mails.map((mail) => (
          <li key={mail.position} className="flex flex-wrap gap-x-3 py-1.5">
            <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
              {mail.subject ?? t('noSubject')}
              {mail.from_address ? <span className="text-muted"> {mail.from_address}</span> : null}
            </span>
            <span className="text-muted">{mail.detail ?? t(`reasons.${mail.reason}`)}</span>
          </li>
        ))}
      </ol>
      {total > data.mails.length ? (
        <p className="text-muted">{t('firstShown', { shown: data.mails.length, total })}</p>
      ) : null}
    </div>
  );
}
