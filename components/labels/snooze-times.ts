import { addDays, addHours, isSaturday, isSunday, nextMonday, setHours, startOfDay } from 'date-fns';

/** The times that people mean when they put a matter off, in the reader's own zone. Each is still to come. */
export function snoozeTimes(now: Date): { label: string; until: Date }[] {
  const atHour = (day: Date, hour: number) => setHours(startOfDay(day), hour);
  const weekend = isSaturday(now) || isSunday(now);
  return [
    { label: 'In three hours', until: addHours(now, 3) },
    ...(now.getHours() < 15 ? [{ label: 'This evening', until: atHour(now, 18) }] : []),
    { label: 'Tomorrow morning', until: atHour(addDays(now, 1), 9) },
    ...(weekend ? [] : [{ label: 'In two days', until: atHour(addDays(now, 2), 9) }]),
    { label: 'Next Monday', until: atHour(nextMonday(now), 9) },
  ];
}
