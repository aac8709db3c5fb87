'use client';
import { useTranslations } from 'use-intl';
import type { BusinessHoursView } from '#lib/tickets/sla/schema.ts';
import { api } from '../../data/api.ts';
import { useRefreshSlas } from '../../data/slas.ts';
import { Button } from '../../ui/button.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { HoursDialog } from './hours-dialog.tsx';
import { useSlaWords } from './use-sla-words.ts';

export function HoursRow({ hours }: { hours: BusinessHoursView }) {
  const t = useTranslations('settings.sla.hours');
  const common = useTranslations('common');
  const { weekOf } = useSlaWords();
  const refresh = useRefreshSlas();
  const { id, name, zone, week, holidays } = hours;
  return (
    <SettingRow
      name={name}
      meta={zone}
      description={`${weekOf(week)} · ${t('holidayCount', { count: holidays.length })}`}
      actions={
        <>
          <HoursDialog
            hours={hours}
            trigger={<Button aria-label={`${common('edit')}: ${name}`}>{common('edit')}</Button>}
          />
          <SettingDialog
            trigger={
              <Button variant="muted" aria-label={`${common('remove')}: ${name}`}>
                {common('remove')}
              </Button>
            }
            title={t('removeTitle', { name })}
            description={t('removeDescription')}
            submitLabel={t('removeSubmit')}
            onSave={async () => {
              await api['business-hours'][':id'].$delete({ param: { id } });
              await refresh();
            }}
          />
        </>
      }
    />
  );
}
