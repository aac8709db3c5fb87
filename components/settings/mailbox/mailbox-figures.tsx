'use client';
import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSendingFigures } from '../../data/sending.ts';
import { useTold } from '../../labels/told.ts';

/** What became of its mail in the last 30 days, and a warning before providers begin to refuse it. */
export function MailboxFigures({ mailboxId }: { mailboxId: string }) {
  const t = useTranslations('settings.mailbox.figures');
  const tell = useTold();
  const figures = useSendingFigures()?.find(({ mailbox_id }) => mailbox_id === mailboxId);
  if (!figures) return <div className="h-[4.25rem]" />;
  const { days, sent, bounced, complained, bounce_rate: bounceRate, complaint_rate: complaintRate } = figures;
  return (
    <section aria-label={t('title', { days })} className="mb-6">
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <Figure name={t('sent', { days })} number={sent} />
        <Figure name={t('bounced')} number={bounced} rate={sent ? bounceRate : null} />
        <Figure name={t('complained')} number={complained} rate={sent ? complaintRate : null} />
      </dl>
      {figures.warnings_told.map((warning) => (
        <p key={warning.text} className="mt-2 flex gap-2 text-amber">
          <TriangleAlert aria-hidden className="icon mt-0.5" />
          {tell(warning)}
        </p>
      ))}
    </section>
  );
}

function Figure({ name, number, rate }: { name: string; number: number; rate?: number | null }) {
  const format = useFormatter();
  return (
    <div>
      <dt className="text-muted text-small">{name}</dt>
      <dd className="text-title tabular-nums">
        {format.number(number)}
        {rate && number ? (
          <span className="ml-1.5 text-control text-muted">
            {format.number(rate, { style: 'percent', maximumSignificantDigits: 2 })}
          </span>
        ) : null}
      </dd>
    </div>
  );
}
