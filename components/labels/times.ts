import { differenceInHours, differenceInMinutes } from 'date-fns';
import type { Locale } from '#locales/locale.ts';

type Moment = string | Date;

/** What a time is told by: the present, and the reader's zone and language. */
export type Clock = { now: Date; timeZone: string; locale: Locale };

/** `now`, `2m`, `5h`, then the weekday, then the date: short enough for a list. */
export function relativeTime(at: Moment, clock: Clock): string {
  const then = new Date(at);
  const minutes = differenceInMinutes(clock.now, then);
  if (minutes < 1) return dayNames(clock.locale).format(0, 'second');
  if (minutes < 60) return span(minutes, 'minute', clock.locale);
  const hours = differenceInHours(clock.now, then);
  const days = daysBetween(then, clock);
  if (days === 0 || hours < 8) return span(hours, 'hour', clock.locale);
  if (days < 7) return formatDate(then, clock, { weekday: 'short' });
  return formatDate(then, clock, { day: 'numeric', month: 'short', ...yearUnlessThis(then, clock) });
}

/** `09:41` today, `yesterday 09:41`, `Mon 09:41` within a week either way, else `12 Mar, 09:41`. */
export function dayAndTime(at: Moment, clock: Clock): string {
  const then = new Date(at);
  const time = formatDate(then, clock, { hour: '2-digit', minute: '2-digit' });
  const days = daysBetween(then, clock);
  if (days === 0) return time;
  if (Math.abs(days) === 1) return `${dayNames(clock.locale).format(-days, 'day')} ${time}`;
  if (Math.abs(days) < 7) return `${formatDate(then, clock, { weekday: 'short' })} ${time}`;
  const date = formatDate(then, clock, { day: 'numeric', month: 'short', ...yearUnlessThis(then, clock) });
  return `${date}, ${time}`;
}

/** How far away a time is, either way, in its largest whole unit: `20m`, `3h`, `2d`. Null within a minute. */
export function spanTo(at: Moment, { now, locale }: Clock): string | null {
  const minutes = Math.abs(differenceInMinutes(new Date(at), now));
  if (minutes < 1) return null;
  if (minutes < 60) return span(minutes, 'minute', locale);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? span(hours, 'hour', locale) : span(Math.floor(hours / 24), 'day', locale);
}

/** Everything, down to the second and the zone. */
export function exactTime(at: Moment, clock: Omit<Clock, 'now'>): string {
  return formatDate(new Date(at), clock, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
}

/** `1 Jan 2026`. */
export function calendarDate(at: Moment, clock: Omit<Clock, 'now'>): string {
  return formatDate(new Date(at), clock, { day: 'numeric', month: 'short', year: 'numeric' });
}

export function monthAndYear(at: Moment, clock: Clock): string {
  const then = new Date(at);
  return formatDate(then, clock, { month: 'long', ...yearUnlessThis(then, clock) });
}

/** English dates are written the day first, with 24 hours, wherever their reader lives. */
const dateLocales: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' };

function formatDate(
  at: Date,
  { timeZone, locale }: Omit<Clock, 'now'>,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateFormat(dateLocales[locale], { ...options, timeZone }).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Each format is made once: making one takes longer than a hundred uses. */
function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formats.set(key, format);
  return format;
}

/** “now”, “yesterday”, “tomorrow”. */
function dayNames(locale: Locale) {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
}

function span(count: number, unit: 'minute' | 'hour' | 'day', locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
}

function daysBetween(then: Date, { now, timeZone }: Clock): number {
  // Swedish dates are those of ISO 8601.
  const dayOf = (at: Date) => Date.parse(dateFormat('sv', { dateStyle: 'short', timeZone }).format(at));
  return Math.round((dayOf(now) - dayOf(then)) / 86_400_000);
}

function yearUnlessThis(then: Date, clock: Clock): Intl.DateTimeFormatOptions {
  const yearOf = (at: Date) => formatDate(at, clock, { year: 'numeric' });
  return yearOf(then) === yearOf(clock.now) ? {} : { year: 'numeric' };
}
