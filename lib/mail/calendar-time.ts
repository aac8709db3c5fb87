import type { CalendarLine } from './calendar-lines.ts';

const form = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
const duration = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/;

/** What its clock shows, as if that were UTC, so that it can be said without knowing the zone. */
type Moment = { shown: Date; whole: boolean };

/**
 * When an event is, in words, by the clock that it names: “Friday, 6 March 2026, 10:00 to 11:00 (Europe/Berlin)”. The
 * last day of a whole-day event is the one before its end (RFC 5545 section 3.6.1).
 */
export function eventTime(start: CalendarLine, end?: CalendarLine, length?: CalendarLine): string | null {
  const from = momentOf(start.value);
  if (!from) return null;
  const until = (end && momentOf(end.value)) ?? after(from, length?.value ?? '');
  const zone = start.value.endsWith('Z') ? 'UTC' : start.params.get('TZID');
  if (from.whole) {
    const last = until && new Date(until.shown.getTime() - 24 * 3600_000);
    return last && last > from.shown ? `${day(from.shown)} to ${day(last)}` : `${day(from.shown)}, all day`;
  }
  const span = until
    ? ` to ${sameDay(from, until) ? clock(until) : `${day(until.shown)}, ${clock(until)}`}`
    : '';
  return `${day(from.shown)}, ${clock(from)}${span}${zone ? ` (${zone})` : ''}`;
}

function momentOf(value: string): Moment | null {
  const found = form.exec(value);
  if (!found) return null;
  const [year, month, date, hours, minutes] = found.slice(1, 6).map((part) => Number(part ?? 0));
  const shown = new Date(Date.UTC(year!, month! - 1, date!, hours!, minutes!));
  return Number.isNaN(shown.getTime()) ? null : { shown, whole: found[4] === undefined };
}

function after(from: Moment, value: string): Moment | null {
  const found = duration.exec(value);
  if (!found || value.length < 3) return null;
  const [weeks, days, hours, minutes] = found.slice(1, 5).map((part) => Number(part ?? 0));
  const length = (((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60_000;
  return { ...from, shown: new Date(from.shown.getTime() + length) };
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const day = (date: Date) => days.format(date).replace(/^(\w+) /, '$1, ');
const clock = ({ shown }: Moment) => shown.toISOString().slice(11, 16);
const sameDay = (a: Moment, b: Moment) => day(a.shown) === day(b.shown);
