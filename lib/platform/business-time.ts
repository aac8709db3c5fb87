/** When people work: by the clock of a zone, as minutes of the day, and the days on which nobody does. */
export type BusinessHours = {
  /** An IANA time zone. */
  zone: string;
  /** `weekday` 1 is Monday; `from` and `to` are minutes after midnight, 0 to 1440. Those of a day do not overlap. */
  week: { weekday: number; from: number; to: number }[];
  /** Local days, such as 2026-12-25. */
  holidays: string[];
};

type Span = { start: number; end: number };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Nothing is due later than this; it also ends the search through a calendar that never opens. */
const maxDays = 3 * 366;

/**
 * The moment at which so many minutes of work have passed since `start`. The minutes are real ones: a night shift on the
 * day whose clock is put forward is an hour shorter.
 * @returns null when that is more than three years away, as where nobody ever works.
 */
export function addBusinessMinutes(hours: BusinessHours, start: Date, minutes: number): Date | null {
  let left = minutes * minuteMs;
  for (const span of spansFrom(hours, start.getTime())) {
    if (span.end - span.start >= left) return new Date(span.start + left);
    left -= span.end - span.start;
  }
  return null;
}

/** How many minutes of work lie between two moments, up to three years apart. */
export function businessMinutesBetween(hours: BusinessHours, start: Date, end: Date): number {
  let sum = 0;
  for (const span of spansFrom(hours, start.getTime())) {
    if (span.start >= end.getTime()) break;
    sum += Math.min(span.end, end.getTime()) - span.start;
  }
  return sum / minuteMs;
}

/** Whether somebody works at this moment; the minute at which work ends is over. */
export function isBusinessTime(hours: BusinessHours, moment: Date): boolean {
  const [next] = spansFrom(hours, moment.getTime());
  return next?.start === moment.getTime();
}

/** The spans of work from a moment on, in order, each with an end after its start. */
function* spansFrom({ zone, week, holidays }: BusinessHours, start: number): Generator<Span> {
  const free = new Set(holidays);
  const clock = clockOf(zone);
  const first = Math.floor((start + clock(start)) / dayMs) * dayMs;
  for (let at = 0; at < maxDays; at += 1) {
    const midnight = first + at * dayMs;
    const day = new Date(midnight);
    if (free.has(day.toISOString().slice(0, 10))) continue;
    const open = week.filter(({ weekday }) => weekday === (day.getUTCDay() || 7));
    for (const { from, to } of open.sort((a, b) => a.from - b.from)) {
      const begin = Math.max(start, momentOf(clock, midnight + from * minuteMs));
      const end = momentOf(clock, midnight + to * minuteMs);
      if (end > begin) yield { start: begin, end };
    }
  }
}

/** The moment at which the clock shows this time, the first of two; one that it skips is the moment of the skip. */
function momentOf(clock: (moment: number) => number, local: number): number {
  const [before, after] = [clock(local - dayMs), clock(local + dayMs)];
  const early = local - Math.max(before, after);
  if (early + clock(early) === local) return early;
  const late = local - Math.min(before, after);
  if (late + clock(late) === local) return late;
  return skipBetween(clock, early, late);
}

/** Where between two moments the clock changes, to the minute. */
function skipBetween(clock: (moment: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const offset = clock(low);
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (clock(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
function clockOf(zone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (moment) => {
    const whole = Math.floor(moment / minuteMs) * minuteMs;
    const parts = Object.fromEntries(
      format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute) - whole;
  };
}
