'use client';
import { useTranslations } from 'use-intl';

/** Says that a ticket is a sample. */
export function SampleMark() {
  const t = useTranslations('tickets');
  return (
    <span className="shrink-0 rounded-sm border px-1 text-muted text-small leading-4">{t('sample')}</span>
  );
}
