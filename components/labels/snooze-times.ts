import { addDays, addHours, isSaturday, isSunday, nextMonday, setHours, startOfDay } from 'date-fns';
import type { Messages } from 'use-intl';
import { fromWallClock, wallClock } from './wall-clock.ts';

/** What such a time is called, in the words of tickets. */
export type TimeName = keyof Messages['tickets']['times'];

/** The times that people mean when they put a matter off, in the reader's own zone. Each is still to come. */
export function snoozeTimes(at: Date, timeZone: string): { name: TimeName; until: Date }[] {
  const now = wallClock(at, timeZone);
  const time = (name: TimeName, until: Date) => ({ name, until: fromWallClock(until, timeZone) });
  const atHour = (day: Date, hour: number) => setHours(startOfDay(day), hour);
  const weekend = isSaturday(now) || isSunday(now);
  return [
    time('inThreeHours', addHours(now, 3)),
    ...(now.getHours() < 15 ? [time('thisEvening', atHour(now, 18))] : []),
    time('tomorrowMorning', atHour(addDays(now, 1), 9)),
    ...(weekend ? [] : [time('inTwoDays', atHour(addDays(now, 2), 9))]),
    time('nextMonday', atHour(nextMonday(now), 9)),
  ];
}
