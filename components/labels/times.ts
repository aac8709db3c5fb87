import { differenceInHours, differenceInMinutes } from 'date-fns';

type Moment = string | Date;

/** `now`, `2 m`, `5 h`, then the weekday, then the date: short enough for a list. */
export function relativeTime(at: Moment, now: Date, timeZone: string): string {
  const then = new Date(at);
  const minutes = differenceInMinutes(now, then);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} m`;
  const days = daysBetween(then, now, timeZone);
  if (days === 0 || differenceInHours(now, then) < 8) return `${differenceInHours(now, then)} h`;
  if (days < 7) return formatDate(then, timeZone, { weekday: 'short' });
  return formatDate(
    then,
    timeZone,
    sameYear(then, now, timeZone)
      ? { day: 'numeric', month: 'short' }
      : { day: 'numeric', month: 'short', year: 'numeric' },
  );
}

/** `09:41` today, `yesterday 09:41`, `Mon 09:41` within a week either way, else `12 Mar, 09:41`. */
export function dayAndTime(at: Moment, now: Date, timeZone: string): string {
  const then = new Date(at);
  const time = formatDate(then, timeZone, { hour: '2-digit', minute: '2-digit' });
  const days = daysBetween(then, now, timeZone);
  if (days === 0) return time;
  if (days === 1) return `yesterday ${time}`;
  if (days === -1) return `tomorrow ${time}`;
  if (Math.abs(days) < 7) return `${formatDate(then, timeZone, { weekday: 'short' })} ${time}`;
  const year = sameYear(then, now, timeZone) ? {} : ({ year: 'numeric' } as const);
  return `${formatDate(then, timeZone, { day: 'numeric', month: 'short', ...year })}, ${time}`;
}

/** Everything, down to the second and the zone. */
export function exactTime(at: Moment, timeZone: string) {
  return formatDate(new Date(at), timeZone, {
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

export function monthAndYear(at: Moment, now: Date, timeZone: string) {
  return formatDate(
    new Date(at),
    timeZone,
    sameYear(new Date(at), now, timeZone) ? { month: 'long' } : { month: 'long', year: 'numeric' },
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatDate(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  formats.set(key, format);
  return format.format(at);
}

function dayOf(at: Date, timeZone: string) {
  return Date.parse(
    `${formatDate(at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).split('/').reverse().join('-')}T00:00:00Z`,
  );
}

function daysBetween(then: Date, now: Date, timeZone: string) {
  return Math.round((dayOf(now, timeZone) - dayOf(then, timeZone)) / 86_400_000);
}

function sameYear(a: Date, b: Date, timeZone: string) {
  return formatDate(a, timeZone, { year: 'numeric' }) === formatDate(b, timeZone, { year: 'numeric' });
}
