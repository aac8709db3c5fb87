import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useCostLabel } from '../run/use-cost-label.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How the figures of a report are said: counts, shares, spans of time, days. */
export function useReportWords() {
  const locale = useLocale();
  return useMemo(() => {
    const dates = locale === 'en' ? 'en-GB' : locale;
    const count = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const short = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(dates, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const weekdayName = new Intl.DateTimeFormat(dates, { weekday: 'short', timeZone: 'UTC' });
    const unit = (amount: number, name: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(amount);
    return {
      count: (value: number | null) => (value === null ? '–' : count.format(value)),
      share: (part: number, whole: number) => (whole === 0 ? '–' : percent.format(part / whole)),
      time: (seconds: number | null) => (seconds === null ? '–' : spanWords(seconds, unit)),
      day: (value: string) => short.format(new Date(value)),
      fullDay: (value: string) => long.format(new Date(value)),
      /** 1 is Monday: the first of 2024 was one. */
      weekday: (number: number) => weekdayName.format(new Date(Date.UTC(2024, 0, number))),
    };
  }, [locale]);
}

/** What runs cost: never nothing when a price is not known. */
export function useRunsCost() {
  const t = useTranslations('reports');
  const label = useCostLabel();
  return ({ runs, cost_micros: cost, runs_of_unknown_cost: unknown }: RunFigures) => {
    if (runs === 0) return t('none');
    return unknown === runs || cost === null ? t('unknown') : label(cost);
  };
}
type RunFigures = { runs: number; cost_micros: number | null; runs_of_unknown_cost: number };

/** The two greatest units that matter. */
function spanWords(seconds: number, unit: (amount: number, name: string) => string): string {
  if (seconds < minute) return unit(seconds, 'second');
  const [big, small, bigName, smallName] =
    seconds >= day
      ? ([day, hour, 'day', 'hour'] as const)
      : seconds >= hour
        ? ([hour, minute, 'hour', 'minute'] as const)
        : ([minute, 1, 'minute', 'second'] as const);
  const whole = Math.floor(seconds / big);
  const rest = Math.floor((seconds % big) / small);
  return rest === 0 || big === minute
    ? unit(whole, bigName)
    : `${unit(whole, bigName)} ${unit(rest, smallName)}`;
}
