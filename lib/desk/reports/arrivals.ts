import { sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Report } from './schema.ts';
import { inEither, isCounted, ofMailboxes, type ReportScope } from './source.ts';

type Arrivals = { total: number; before: number; byDay: Map<string, number>; hours: Report['hours'] };
type Row = {
  total: number;
  before: number;
  days: { day: string; n: number }[];
  hours: { weekday: number; hour: number; n: number }[];
};

/**
 * The tickets that arrived in the period, by local day and by hour of the week. Only quarters of an hour are turned into
 * local time, not each ticket: every zone's clock is a whole number of them off UTC.
 */
export async function readArrivals(ctx: Ctx, scope: ReportScope): Promise<Arrivals> {
  const { period } = scope;
  const local = sql`slot at time zone ${period.zone}::text`;
  const row = firstOrThrow(
    await ctx.db.execute<Row>(sql`
      with slots as materialized (
        select date_bin('15 minutes', ${tickets.createdAt}, '2000-01-01T00:00:00Z') as slot, count(*)::int as n
        from ${tickets} where ${inEither(tickets.createdAt, period)} and ${isCounted}
          and ${ofMailboxes(ctx, scope, tickets.mailboxId)}
        group by 1
      ), shown as materialized (
        select ${local} as moment, n from slots where slot >= ${period.start}::timestamptz
      )
      select (select coalesce(sum(n), 0)::int from shown) as total,
        (select coalesce(sum(n), 0)::int from slots where slot < ${period.start}::timestamptz) as before,
        (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'n', n)), '[]') from (
          select moment::date as day, sum(n)::int as n from shown group by 1) of_day) as days,
        (select coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'hour', hour, 'n', n)), '[]') from (
          select extract(isodow from moment)::int as weekday, extract(hour from moment)::int as hour, sum(n)::int as n
          from shown group by 1, 2) of_hour) as hours`),
  );
  const ofHour = new Map(row.hours.map(({ weekday, hour, n }) => [`${weekday} ${hour}`, n]));
  return {
    total: row.total,
    before: row.before,
    byDay: new Map(row.days.map(({ day, n }) => [day, n])),
    hours: Array.from({ length: 168 }, (_, at) => {
      const [weekday, hour] = [Math.floor(at / 24) + 1, at % 24];
      return { weekday, hour, arrivals: ofHour.get(`${weekday} ${hour}`) ?? 0 };
    }),
  };
}
