import { sql } from 'drizzle-orm';
import { ticketDues, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { SlaFigures } from './schema.ts';
import { inEither, isCounted, isCurrent, ofMailboxes, type ReportScope } from './source.ts';

type Row = { current: boolean; kind: 'first_answer' | 'resolution'; count: number; met: number };

/** First answers and closings of the period for which a policy had a target, and how many of them were in time. */
export async function readSlaFigures(
  ctx: Ctx,
  scope: ReportScope,
): Promise<{ current: SlaFigures; before: SlaFigures }> {
  const rows = await ctx.db.execute<Row>(sql`
    select ${isCurrent(ticketDues.metAt, scope.period)} as current, ${ticketDues.kind} as kind, count(*)::int as count,
      count(*) filter (where ${ticketDues.metAt} <= ${ticketDues.dueAt})::int as met
    from ${ticketDues} join ${tickets} on ${tickets.id} = ${ticketDues.ticketId}
    where ${inEither(ticketDues.metAt, scope.period)} and ${ticketDues.kind} in ('first_answer', 'resolution')
      and ${ticketDues.dueAt} is not null and ${isCounted} and ${ofMailboxes(ctx, scope, tickets.mailboxId)}
    group by 1, 2`);
  const figureOf = (current: boolean, kind: Row['kind']) => {
    const row = rows.find((one) => one.current === current && one.kind === kind);
    return { count: row?.count ?? 0, met: row?.met ?? 0 };
  };
  const figuresOf = (current: boolean) => ({
    first_answer: figureOf(current, 'first_answer'),
    resolution: figureOf(current, 'resolution'),
  });
  return { current: figuresOf(true), before: figuresOf(false) };
}
