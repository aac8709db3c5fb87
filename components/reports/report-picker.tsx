import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMailboxes } from '../data/reference.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { periods, type ReportAsked, type ReportFilters, reportHref } from './report-filters.ts';

type ReportPickerProps = { filters: ReportFilters; asked: ReportAsked };

/** Which days and which mailbox: all of it stands in the address. */
export function ReportPicker({ filters, asked }: ReportPickerProps) {
  const t = useTranslations('reports');
  const navigate = useNavigate();
  const mailboxes = useMailboxes();
  const { period, mailbox } = filters;
  const isCustom = typeof period !== 'string';
  return (
    <div className="mb-6">
      <LinkTabs
        label={t('period')}
        tabs={[
          ...periods.map((name) => ({
            label: t(`periods.${name}`),
            href: reportHref({ ...filters, period: name }),
            current: period === name,
          })),
          {
            label: t('custom'),
            href: reportHref({ ...filters, period: { from: asked.from, to: asked.to } }),
            current: isCustom,
          },
        ]}
      />
      <div className="flex flex-wrap items-end gap-3">
        {isCustom ? <Days key={`${asked.from} ${asked.to}`} filters={filters} asked={asked} /> : null}
        {mailboxes.length > 1 ? (
          <Field label={t('mailboxFilter')} className="min-w-0 max-w-64">
            {(field) => (
              <Select
                {...field}
                value={mailbox ?? ''}
                onChange={({ target }) =>
                  navigate(reportHref({ period, ...(target.value ? { mailbox: target.value } : {}) }))
                }
              >
                <option value="">{t('allMailboxes')}</option>
                {mailboxes.map(({ id, address }) => (
                  <option key={id} value={id}>
                    {address}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
      </div>
    </div>
  );
}

function Days({ filters, asked }: ReportPickerProps) {
  const t = useTranslations('reports');
  const navigate = useNavigate();
  const [from, setFrom] = useState(asked.from);
  const [to, setTo] = useState(asked.to);
  const show = (event: FormEvent) => {
    event.preventDefault();
    navigate(reportHref({ ...filters, period: { from, to } }));
  };
  return (
    <form onSubmit={show} className="flex flex-wrap items-end gap-3">
      <Field label={t('from')}>
        {(field) => (
          <Input
            {...field}
            type="date"
            required
            max={to}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        )}
      </Field>
      <Field label={t('to')}>
        {(field) => (
          <Input
            {...field}
            type="date"
            required
            min={from}
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="outline" className="h-8 pointer-coarse:h-10">
        {t('show')}
      </Button>
    </form>
  );
}
