'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BusinessHoursView } from '#lib/tickets/sla/schema.ts';
import { api, requestOptions } from '../../data/api.ts';
import { useRefreshSlas } from '../../data/slas.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { HolidayFields, type Holidays } from './holiday-fields.tsx';
import { type Week, WeekFields } from './week-fields.tsx';

const usualWeek = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
/** A field of times knows no 24:00; the end of a day is the beginning of the next. */
const [endOfDay, shownEnd] = ['24:00', '00:00'];

export function HoursDialog({ hours, trigger }: { hours?: BusinessHoursView; trigger: ReactNode }) {
  const t = useTranslations('settings.sla.hours');
  const refresh = useRefreshSlas();
  const { timeZone } = useAppContext();
  const shown = () => ({
    week: (hours?.week ?? usualWeek).map((span, key) => ({
      key,
      ...span,
      to: span.to === endOfDay ? shownEnd : span.to,
    })),
    holidays: (hours?.holidays ?? []).map((day, key) => ({ key, ...day })),
  });
  const [{ week, holidays }, setParts] = useState<{ week: Week; holidays: Holidays }>(shown);

  const save = async (form: FormData) => {
    const json = {
      name: formText(form, 'name'),
      zone: formText(form, 'zone'),
      week: week.map(({ key: _, ...span }) => ({ ...span, to: span.to === shownEnd ? endOfDay : span.to })),
      holidays: holidays.map(({ date, name }) => ({ date, name: name.trim() })),
    };
    if (hours)
      await api['business-hours'][':id'].$patch(
        { param: { id: hours.id }, json },
        requestOptions({ ifMatch: hours.version }),
      );
    else await api['business-hours'].$post({ json });
    await refresh();
  };

  const zones = Intl.supportedValuesOf('timeZone');
  const chosen = hours?.zone ?? timeZone;
  return (
    <SettingDialog
      trigger={trigger}
      onOpenChange={() => setParts(shown())}
      title={hours?.name ?? t('title')}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={save}
    >
      <div className="flex flex-wrap gap-3">
        <Field label={t('name')} className="min-w-40 flex-1">
          {(props) => <Input {...props} name="name" required maxLength={80} defaultValue={hours?.name} />}
        </Field>
        <Field label={t('zone')} className="min-w-40 flex-1">
          {(props) => (
            <Select {...props} name="zone" defaultValue={chosen}>
              {[...new Set(['UTC', chosen, ...zones])].map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <WeekFields week={week} onChange={(next) => setParts({ week: next, holidays })} />
      <HolidayFields holidays={holidays} onChange={(next) => setParts({ week, holidays: next })} />
    </SettingDialog>
  );
}
