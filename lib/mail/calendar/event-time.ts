import type { ContentLine } from './content-lines.ts';

const dateTimePattern = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
const duration = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/;

/** What its clock shows, as if that were UTC, so that it can be said without knowing the zone. */
type LocalTime = { wallClock: Date; isAllDay: boolean };

/**
 * When an event is, in words, by the clock that it names: “Friday, 6 March 2026, 10:00 to 11:00 (Europe/Berlin)”. The
 * last day of a whole-day event is the one before its end (RFC 5545 section 3.6.1).
 */
export function eventTime(start: ContentLine, end?: ContentLine, length?: ContentLine): string | null {
  const from = parseTime(start.value);
  if (!from) return null;
  const until = (end && parseTime(end.value)) ?? addDuration(from, length?.value ?? '');
  const zone = start.value.endsWith('Z') ? 'UTC' : start.params.get('TZID');
  if (from.isAllDay) {
    const last = until && new Date(until.wallClock.getTime() - 24 * 3600_000);
    return last && last > from.wallClock
      ? `${day(from.wallClock)} to ${day(last)}`
      : `${day(from.wallClock)}, all day`;
  }
  const span = until
    ? ` to ${sameDay(from, until) ? clock(until) : `${day(until.wallClock)}, ${clock(until)}`}`
    : '';
  return `${day(from.wallClock)}, ${clock(from)}${span}${zone ? ` (${zone})` : ''}`;
}

function parseTime(value: string): LocalTime | null {
  const found = dateTimePattern.exec(value);
  if (!found) return null;
  const [year, month, date, hours, minutes] = found.slice(1, 6).map((part) => Number(part ?? 0));
  const wallClock = new Date(Date.UTC(year!, month! - 1, date!, hours!, minutes!));
  return Number.isNaN(wallClock.getTime()) ? null : { wallClock, isAllDay: found[4] === undefined };
}

function addDuration(from: LocalTime, value: string): LocalTime | null {
  const found = duration.exec(value);
  if (!found || value.length < 3) return null;
  const [weeks, days, hours, minutes] = found.slice(1, 5).map((part) => Number(part ?? 0));
  const length = (((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60_000;
  return { ...from, wallClock: new Date(from.wallClock.getTime() + length) };
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const day = (date: Date) => days.format(date).replace(/^(\w+) /, '$1, ');
const clock = ({ wallClock }: LocalTime) => wallClock.toISOString().slice(11, 16);
const sameDay = (a: LocalTime, b: LocalTime) => day(a.wallClock) === day(b.wallClock);
