import type { ContentLine } from './content-lines.ts';

const dateTimePattern = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
const duration = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/;

/** The local clock as if it were UTC, so that no time zone data is needed. */
type LocalTime = { wallClock: Date; isAllDay: boolean };

/**
 * The time of an event in words, in its own zone: “Friday, 6 March 2026, 10:00 to 11:00 (Europe/Berlin)”. DTEND of a
 * whole-day event is exclusive (RFC 5545 section 3.6.1).
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
  const [, year, month, date, hours = 0, minutes = 0] = found;
  const wallClock = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes)),
  );
  return Number.isNaN(wallClock.getTime()) ? null : { wallClock, isAllDay: found[4] === undefined };
}

function addDuration(from: LocalTime, value: string): LocalTime | null {
  const found = duration.exec(value);
  if (!found || value.length < 3) return null;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] = found;
  const totalHours = (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
  const lengthMs = (totalHours * 60 + Number(minutes)) * 60_000;
  return { ...from, wallClock: new Date(from.wallClock.getTime() + lengthMs) };
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const day = (date: Date) => days.format(date).replace(/^(\w+) /, '$1, ');
const clock = ({ wallClock }: LocalTime) => wallClock.toISOString().slice(11, 16);
const sameDay = (a: LocalTime, b: LocalTime) => day(a.wallClock) === day(b.wallClock);
