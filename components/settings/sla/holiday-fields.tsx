'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BusinessHoursView } from '#lib/tickets/sla/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';

/** `key` tells apart what can be typed over. */
export type Holidays = (BusinessHoursView['holidays'][number] & { key: number })[];

/** Days on which nobody works, by date and name. */
export function HolidayFields({
  holidays,
  onChange,
}: {
  holidays: Holidays;
  onChange: (holidays: Holidays) => void;
}) {
  const t = useTranslations('settings.sla.hours');
  const replace = (old: Holidays[number], changes: Partial<Holidays[number]>) =>
    onChange(holidays.map((day) => (day === old ? { ...day, ...changes } : day)));
  const nextKey = Math.max(0, ...holidays.map((day) => day.key)) + 1;
  return (
    <fieldset>
      <legend className="font-medium text-control">{t('holidays')}</legend>
      <p className="mb-1.5 text-muted text-small">{t('holidaysHint')}</p>
      <ul className="flex flex-col gap-1.5">
        {holidays.map((day) => (
          <li key={day.key} className="flex items-center gap-1.5">
            <Input
              type="date"
              required
              aria-label={t('date')}
              value={day.date}
              onChange={(event) => replace(day, { date: event.target.value })}
              className="w-36 shrink-0"
            />
            <Input
              required
              maxLength={80}
              aria-label={t('holidayName')}
              value={day.name}
              onChange={(event) => replace(day, { name: event.target.value })}
              className="min-w-0 flex-1"
            />
            <Button
              variant="muted"
              size="icon"
              aria-label={t('removeHoliday', { name: day.name })}
              onClick={() => onChange(holidays.filter((other) => other !== day))}
            >
              <X aria-hidden className="icon" />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        className="mt-1.5"
        onClick={() => onChange([...holidays, { key: nextKey, date: '', name: '' }])}
      >
        {t('addHoliday')}
      </Button>
    </fieldset>
  );
}
