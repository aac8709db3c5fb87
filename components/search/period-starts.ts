type PeriodStart = { name: 'today' | 'yesterday' | 'week' | 'month' | 'year'; day: string };

/** The days that people search from, as `2026-03-01` in the reader's zone, as the search takes them. */
export function periodStarts(now: Date, timeZone: string): PeriodStart[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  const dayOf = (back: number) =>
    new Date(Date.parse(today) - back * 24 * 3600_000).toISOString().slice(0, 10);
  return [
    { name: 'today', day: today },
    { name: 'yesterday', day: dayOf(1) },
    { name: 'week', day: dayOf(7) },
    { name: 'month', day: `${today.slice(0, 7)}-01` },
    { name: 'year', day: `${today.slice(0, 4)}-01-01` },
  ];
}
