import { sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { ticketStatusChanges, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { daysOf } from './period.ts';
import { ofMailboxes, type ReportScope } from './source.ts';

type Backlog = { byDay: Map<string, number | null>; last: number | null; before: number | null };
type Row = {
  active: number;
  today: string;
  changes: { day: string; change: number }[];
};

/**
 * The active tickets at the end of each local day: those of now, less what has come and gone since. One statement reads
 * both, so that no change falls between. Days to come have none; today's is that of now.
 */
export async function readBacklog(ctx: Ctx, scope: ReportScope): Promise<Backlog> {
  const { period } = scope;
  const isActive = (status: unknown) => sql`${status} in ('open', 'in_progress')`;
  const change = sql`(${isActive(ticketStatusChanges.after)})::int - (${isActive(ticketStatusChanges.before)})::int`;
  const { active, today, changes } = firstOrThrow(
    await ctx.db.execute<Row>(sql`
      with changes as (
        select date_bin('15 minutes', ${tickets.createdAt}, '2000-01-01T00:00:00Z') as slot, count(*)::int as change
        from ${tickets} where ${tickets.createdAt} >= ${period.start}::timestamptz
          and ${ofMailboxes(ctx, scope, tickets.mailboxId)} group by 1
        union all
        select date_bin('15 minutes', ${ticketStatusChanges.changedAt}, '2000-01-01T00:00:00Z'), sum(${change})::int
        from ${ticketStatusChanges} where ${ticketStatusChanges.changedAt} >= ${period.start}::timestamptz
          and ${ofMailboxes(ctx, scope, ticketStatusChanges.mailboxId)} group by 1
      )
      select
        (select count(*)::int from ${tickets} where ${isActive(tickets.status)}
          and ${ofMailboxes(ctx, scope, tickets.mailboxId)}) as active,
        (now() at time zone ${period.zone}::text)::date::text as today,
        (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'change', change)), '[]') from (
          select (slot at time zone ${period.zone}::text)::date as day, sum(change)::int as change
          from changes group by 1) of_day) as changes`),
  );
  const changeOn = new Map(changes.map(({ day, change }) => [day, change]));
  let atStart = active - changes.reduce((sum, { change }) => sum + change, 0);
  const before = period.before.to > today ? null : atStart;
  const byDay = new Map<string, number | null>();
  for (const day of daysOf(period)) {
    atStart += changeOn.get(day) ?? 0;
    byDay.set(day, day > today ? null : atStart);
  }
  const shown = [...byDay.values()].filter((count) => count !== null);
  return { byDay, last: shown.at(-1) ?? null, before };
}
