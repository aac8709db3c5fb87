'use client';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BusinessHoursView } from '#lib/tickets/sla/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { useSlaWords, weekdays } from './use-sla-words.ts';

/** `key` tells apart what can be typed over. */
export type Week = (BusinessHoursView['week'][number] & { key: number })[];

/** The hours of each day, one line a span; a day without is closed. */
export function WeekFields({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  const t = useTranslations('settings.sla.hours');
  const { dayName } = useSlaWords();
  const replace = (old: Week[number], changes: Partial<Week[number]>) =>
    onChange(week.map((span) => (span === old ? { ...span, ...changes } : span)));
  const add = (weekday: number) => {
    const last = week.filter((span) => span.weekday === weekday).at(-1);
    const key = Math.max(0, ...week.map((span) => span.key)) + 1;
    onChange([...week, { key, weekday, from: last?.to ?? '09:00', to: last ? '20:00' : '17:00' }]);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-control">{t('week')}</legend>
      <ul className="flex flex-col gap-1.5">
        {weekdays.map((weekday) => {
          const spans = week.filter((span) => span.weekday === weekday);
          const day = dayName(weekday);
          return (
            <li
              key={weekday}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 sm:grid-cols-[6rem_minmax(0,1fr)_auto]"
            >
              <span className="py-1.5">{day}</span>
              <span className="col-span-2 row-start-2 flex min-w-0 flex-col gap-1.5 sm:col-span-1 sm:col-start-2 sm:row-start-1">
                {spans.length === 0 ? <span className="pt-1.5 text-muted">{t('closed')}</span> : null}
                {spans.map((span) => (
                  <span key={span.key} className="flex items-center gap-1.5">
                    <Input
                      type="time"
                      required
                      aria-label={t('from', { day })}
                      value={span.from}
                      onChange={(event) => replace(span, { from: event.target.value })}
                      className="min-w-0 flex-1 sm:max-w-34"
                    />
                    <span aria-hidden>–</span>
                    <Input
                      type="time"
                      required
                      aria-label={t('to', { day })}
                      value={span.to}
                      onChange={(event) => replace(span, { to: event.target.value })}
                      className="min-w-0 flex-1 sm:max-w-34"
                    />
                    <Button
                      variant="muted"
                      size="icon"
                      aria-label={t('removeSpan', { day })}
                      onClick={() => onChange(week.filter((other) => other !== span))}
                    >
                      <X aria-hidden className="icon" />
                    </Button>
                  </span>
                ))}
              </span>
              <Button
                variant="muted"
                size="icon"
                aria-label={t('addSpan', { day })}
                onClick={() => add(weekday)}
              >
                <Plus aria-hidden className="icon" />
              </Button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
