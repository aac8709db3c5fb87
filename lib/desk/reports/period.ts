import { sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { isTimeZone } from '#lib/platform/time-zone.ts';
import { sentence } from '#locales/sentence.ts';
import { maxReportDays, type ReportQuery } from './schema.ts';

/** A period of local days and the one before; the moments are ISO times in UTC, each end is the next beginning. */
export type Period = {
  zone: string;
  from: string;
  to: string;
  before: { from: string; to: string };
  startBefore: string;
  start: string;
  end: string;
};

/**
 * The moments at which a period's days begin and end in its zone, however long the clock makes them.
 * @throws Refusal `invalid` for a zone that is none, or days in the wrong order or too many.
 */
export async function resolvePeriod(
  ctx: Ctx,
  { from, to, zone }: Pick<ReportQuery, 'from' | 'to' | 'zone'>,
): Promise<Period> {
  if (!isTimeZone(zone)) throw new Refusal('invalid', sentence('reports.noTimeZone', { zone }));
  const days = countDays(from, to);
  if (days < 1) throw new Refusal('invalid', 'reports.endsBefore');
  if (days > maxReportDays) throw new Refusal('invalid', sentence('reports.tooLong', { max: maxReportDays }));
  const before = { from: shiftDay(from, -days), to: shiftDay(from, -1) };
  const midnight = (day: string) =>
    sql`(extract(epoch from (${day}::text::date::timestamp at time zone ${zone}::text)) * 1000)::float8`;
  const { starts } = firstOrThrow(
    await ctx.db.execute<{ starts: [number, number, number] }>(
      sql`select array[${midnight(before.from)}, ${midnight(from)}, ${midnight(shiftDay(to, 1))}] as starts`,
    ),
  );
  const [startBefore, start, end] = starts.map((at) => new Date(at).toISOString()) as [
    string,
    string,
    string,
  ];
  return { zone, from, to, before, startBefore, start, end };
}

/** The days of a period, in order. */
export function daysOf({ from, to }: Pick<Period, 'from' | 'to'>): string[] {
  return Array.from({ length: countDays(from, to) }, (_, at) => shiftDay(from, at));
}

const dayMs = 24 * 3600 * 1000;
const countDays = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10);
}
