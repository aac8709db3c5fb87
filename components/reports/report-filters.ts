export const periods = ['this-week', 'last-week', '30-days'] as const;
type PeriodName = (typeof periods)[number];

/** What the page shows, as its address says it: a period by name, or two days. */
export type ReportFilters = { period: PeriodName | { from: string; to: string }; mailbox?: string };
/** What the API is asked. */
export type ReportAsked = { from: string; to: string; zone: string; mailbox?: string };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filters of an address; what is none of them is left out. */
export function reportFiltersOf(query: Record<string, string | string[] | undefined>): ReportFilters {
  const { period, from, to, mailbox } = query;
  const named = periods.find((name) => name === period);
  const isDay = (value: unknown): value is string => typeof value === 'string' && dayPattern.test(value);
  const days = isDay(from) && isDay(to) ? { from, to } : undefined;
  return {
    period: named ?? days ?? 'this-week',
    ...(typeof mailbox === 'string' && /^mbx_[0-9a-f]{32}$/.test(mailbox) ? { mailbox } : {}),
  };
}

export function reportHref({ period, mailbox }: ReportFilters): string {
  const days = typeof period === 'string' ? { period } : period;
  return `/reports?${new URLSearchParams({ ...days, ...(mailbox ? { mailbox } : {}) })}`;
}

/** The days of a period that is named after today, by the clock of the zone. Weeks begin on Monday. */
export function askedOf(
  { period, mailbox }: ReportFilters,
  { now, timeZone }: { now: Date; timeZone: string },
): ReportAsked {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  const monday = shift(today, -((new Date(today).getUTCDay() + 6) % 7));
  const named = {
    'this-week': { from: monday, to: shift(monday, 6) },
    'last-week': { from: shift(monday, -7), to: shift(monday, -1) },
    '30-days': { from: shift(today, -29), to: today },
  };
  const days = typeof period === 'string' ? named[period] : period;
  return { ...days, zone: timeZone, ...(mailbox ? { mailbox } : {}) };
}

function shift(day: string, by: number): string {
  const moved = new Date(day);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}
