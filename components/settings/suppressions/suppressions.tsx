'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Suppression } from '#lib/suppressions/suppressions.ts';
import { api } from '../../data/api.ts';
import { type SuppressionFilters, useSuppressions } from '../../data/sending.ts';
import { DateTime, TimeAgo } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select, Textarea } from '../../ui/field.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';

const reasons: Suppression['reason'][] = ['bounce', 'complaint', 'manual'];
const statuses: SuppressionFilters['status'][] = ['standing', 'lifted', 'all'];

/** The addresses that no mail goes to, why, and how they come free again. */
export function Suppressions() {
  const t = useTranslations('settings.suppressions');
  const client = useQueryClient();
  const [q, setQ] = useState(useSearchParams().get('q') ?? '');
  const [reason, setReason] = useState<SuppressionFilters['reason']>('');
  const [status, setStatus] = useState<SuppressionFilters['status']>('standing');
  const filters = { q: useDeferredValue(q.trim()), reason, status };
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuppressions(filters);
  const rows = data?.pages.flatMap((page) => page.data);
  const refresh = () => client.invalidateQueries({ queryKey: ['suppressions'] });

  return (
    <section className="pt-2">
      <div className="mb-4 flex items-center justify-between gap-6">
        <p className="max-w-[60ch] text-muted">{t('description')}</p>
        <SettingDialog
          trigger={<Button variant="primary">{t('add')}</Button>}
          title={t('add')}
          submitLabel={t('addSubmit')}
          onSave={async (form) => {
            await api.suppressions.$post({
              json: { address: formText(form, 'address'), detail: formText(form, 'detail') || null },
            });
            await refresh();
          }}
        >
          <Field label={t('address')}>
            {(props) => (
              <Input {...props} name="address" type="email" required maxLength={254} autoComplete="off" />
            )}
          </Field>
          <Field label={t('detail')} hint={t('detailHint')}>
            {(props) => <Input {...props} name="detail" maxLength={1000} autoComplete="off" />}
          </Field>
        </SettingDialog>
      </div>
      <search className="mb-3 flex flex-wrap gap-2">
        <SearchInput aria-label={t('search')} value={q} onSearch={setQ} className="min-w-48 flex-1" />
        <Select
          aria-label={t('reason')}
          className="w-auto"
          value={reason}
          onChange={(event) => setReason(event.target.value as SuppressionFilters['reason'])}
        >
          <option value="">{t('allReasons')}</option>
          {reasons.map((each) => (
            <option key={each} value={each}>
              {t(`reasons.${each}`)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t('status')}
          className="w-auto"
          value={status}
          onChange={(event) => setStatus(event.target.value as SuppressionFilters['status'])}
        >
          {statuses.map((each) => (
            <option key={each} value={each}>
              {t(`statuses.${each}`)}
            </option>
          ))}
        </Select>
      </search>
      {rows?.length === 0 ? (
        <p className="border-y py-6 text-center text-muted">
          {t(filters.q || reason ? 'noMatch' : status === 'lifted' ? 'noneLifted' : 'empty')}
        </p>
      ) : (
        <ul className="divide-y border-y">
          {rows?.map((row) => (
            <SuppressionRow key={row.id} row={row} onLifted={refresh} />
          ))}
        </ul>
      )}
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </section>
  );
}

function SuppressionRow({ row, onLifted }: { row: Suppression; onLifted: () => Promise<void> }) {
  const t = useTranslations('settings.suppressions');
  const { lifted_at: liftedAt } = row;
  return (
    <SettingRow
      name={row.address}
      meta={t.rich('reasonAndTime', {
        reason: t(`reasons.${row.reason}`),
        time: () => <TimeAgo at={row.created_at} />,
      })}
      description={
        <>
          {row.detail ? <span className="block">{row.detail}</span> : null}
          {row.reason === 'manual' ? (
            <span className="block text-small">{t('addedBy', { name: row.created_by })}</span>
          ) : null}
          {liftedAt ? (
            <span className="block text-small">
              {t.rich('liftedBy', {
                name: row.lifted_by ?? '',
                reason: row.lifted_because ?? '',
                time: () => <DateTime at={liftedAt} />,
              })}
            </span>
          ) : null}
        </>
      }
      actions={
        liftedAt ? null : (
          <SettingDialog
            trigger={<Button aria-label={t('liftOne', { address: row.address })}>{t('lift')}</Button>}
            title={t('liftTitle', { address: row.address })}
            description={t(row.reason === 'complaint' ? 'liftComplaint' : 'liftDescription')}
            submitLabel={t('liftSubmit')}
            onSave={async (form) => {
              await api.suppressions[':id'].lift.$post({
                param: { id: row.id },
                json: { reason: formText(form, 'reason') },
              });
              await onLifted();
            }}
          >
            <Field label={t('liftReason')}>
              {(props) => <Textarea {...props} name="reason" required maxLength={1000} />}
            </Field>
          </SettingDialog>
        )
      }
    />
  );
}
