'use client';
import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DomainRecord } from '#lib/domains/schema.ts';
import { useTold } from '../../labels/told.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLine } from '../copy-line.tsx';
import { recordLabels } from './domains.tsx';

/** One record: what it is for, what DNS says, and its name and value for copying. */
export function DomainRecordItem({ record, domain }: { record: DomainRecord; domain: string }) {
  const t = useTranslations('settings.domains.record');
  const [inPieces, setInPieces] = useState(false);
  const title = recordLabels[record.record];
  const tell = useTold();
  const host = record.name === domain ? '@' : record.name.slice(0, -domain.length - 1);
  const pieces = record.strings.map((text) => `"${text}"`).join(' ');
  const hasPieces = record.strings.length > 1;
  return (
    <li>
      <section aria-label={title}>
        <h2 className="flex items-baseline gap-2">
          <span className="font-medium">{title}</span>
          <span className="text-muted text-small">{tell(record.purpose_told)}</span>
        </h2>
        <p className="mt-1.5 flex gap-2" role="status">
          <RecordMark ok={record.ok} />
          <span className={record.ok === false ? 'text-amber' : 'text-muted'}>
            {record.told ? tell(record.told) : (record.words ?? t('unchecked'))}
          </span>
        </p>
        {record.ok === false && record.found.length ? (
          <div className="mt-2 text-muted text-small">
            {t('found')}
            {record.found.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two records may hold the same text
              <code key={index} className="block font-mono text-tiny [overflow-wrap:anywhere]">
                {text}
              </code>
            ))}
          </div>
        ) : null}
        <dl className="mt-2.5 grid grid-cols-[minmax(0,1fr)] gap-2 rounded-lg border bg-surface px-3 py-2.5 sm:grid-cols-[3.5rem_minmax(0,1fr)] sm:gap-x-3">
          <dt className="text-muted text-small sm:pt-1">{t('type')}</dt>
          <dd className="sm:pt-0.5">{record.type}</dd>
          <dt className="text-muted text-small sm:pt-1">{t('name')}</dt>
          <dd>
            <CopyLine
              text={host}
              copyLabel={t('copyName', { record: title })}
              aside={host === '@' ? domain : `.${domain}`}
            />
          </dd>
          <dt className="text-muted text-small sm:pt-1">{t('value')}</dt>
          <dd>
            <CopyLine
              text={inPieces ? pieces : record.value}
              copyLabel={t('copyValue', { record: title })}
              canCopy={!/ /.test(record.value) || record.type === 'TXT'}
            />
            {hasPieces ? (
              <Button variant="link" className="mt-1 text-small" onClick={() => setInPieces(!inPieces)}>
                {inPieces ? t('asOne') : t('asStrings', { count: record.strings.length })}
              </Button>
            ) : null}
          </dd>
        </dl>
      </section>
    </li>
  );
}

function RecordMark({ ok }: { ok: boolean | null }) {
  if (ok === null) return <CircleDashed aria-hidden className="icon mt-0.5 text-muted" />;
  return ok ? (
    <Check aria-hidden className="icon mt-0.5 text-muted" />
  ) : (
    <TriangleAlert aria-hidden className="icon mt-0.5 text-amber" />
  );
}
