import {
  addDays,
  addHours,
  isSaturday,
  isSunday,
  nextMonday,
  setHours,
  startOfDay,
  startOfHour,
} from 'date-fns';
import type { TimeName } from './snooze-times.ts';
import { fromWallClock, wallClock } from './wall-clock.ts';

/** The times at which people like a mail to leave, in the writer's own zone. Each is still to come. */
export function sendTimes(from: Date, timeZone: string): { name: TimeName; at: Date }[] {
  const now = wallClock(from, timeZone);
  const time = (name: TimeName, at: Date) => ({ name, at: fromWallClock(at, timeZone) });
  const atHour = (day: Date, hour: number) => setHours(startOfDay(day), hour);
  const freeDay = (day: Date) => isSaturday(day) || isSunday(day);
  const tomorrow = addDays(now, 1);
  return [
    time('inAnHour', addHours(now, 1)),
    ...(now.getHours() < 7 ? [time('thisMorning', atHour(now, 8))] : []),
    ...(now.getHours() < 12 ? [time('thisAfternoon', atHour(now, 14))] : []),
    ...(freeDay(tomorrow) ? [] : [time('tomorrowMorning', atHour(tomorrow, 8))]),
    time('mondayMorning', atHour(nextMonday(now), 8)),
  ].filter(({ at }, index, all) => all.findIndex((other) => +other.at === +at) === index);
}

/** A time as a field of the kind `datetime-local` holds it, an hour from now on the hour. */
export function defaultSendTime(now: Date, timeZone: string) {
  const at = startOfHour(addHours(wallClock(now, timeZone), 2));
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
