'use client';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AuditKind } from '#lib/desk/audit/schema.ts';
import { useAudit } from '../data/audit.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { ActorSelect } from './actor-select.tsx';
import { auditCsvHref, wholeLog } from './audit-asked.ts';
import { AuditRow } from './audit-row.tsx';

const kinds: AuditKind[] = [
  'tickets',
  'drafts',
  'mail',
  'runs',
  'articles',
  'contacts',
  'people',
  'settings',
];

/** Who did what, of the whole desk: each line leads to what it concerns. */
export function AuditLog() {
  const t = useTranslations('audit');
  const { timeZone } = useAppContext();
  const [asked, setAsked] = useState(wholeLog);
  const shown = useDeferredValue(asked);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useAudit(shown);
  const rows = data?.pages.flatMap((page) => page.data);
  const set = (change: Partial<typeof asked>) => setAsked({ ...asked, ...change });
  return (
    <section className="pt-2">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-[60ch] text-muted">{t('description')}</p>
        <Button variant="outline" asChild>
          <a href={auditCsvHref(asked, timeZone)} download>
            {t('export')}
          </a>
        </Button>
      </div>
      <search className="mb-3 grid grid-cols-2 gap-3 sm:grid-cols-4">
        <ActorSelect value={asked.by} onChange={(by) => set({ by })} />
        <Field label={t('kind')}>
          {(props) => (
            <Select {...props} value={asked.kind} onChange={({ target }) => set({ kind: target.value })}>
              <option value="">{t('anything')}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('ticket')}>
          {(props) => (
            <Input
              {...props}
              inputMode="numeric"
              autoComplete="off"
              value={asked.ticket}
              onChange={({ target }) => set({ ticket: target.value })}
            />
          )}
        </Field>
        <Field label={t('day')}>
          {(props) => (
            <Input
              {...props}
              type="date"
              value={asked.day}
              onChange={({ target }) => set({ day: target.value })}
            />
          )}
        </Field>
      </search>
      {error ? <p role="alert">{t('failed')}</p> : null}
      {rows?.length === 0 ? (
        <p className="border-y py-6 text-center text-muted">{t('empty')}</p>
      ) : (
        <ul aria-label={t('title')} className="divide-y border-y">
          {rows?.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </section>
  );
}
