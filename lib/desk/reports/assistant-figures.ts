import { sql } from 'drizzle-orm';
import { drafts, runs, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { ReportTotals } from './schema.ts';
import { inEither, isCurrent, ofMailboxes, type ReportScope } from './source.ts';

type Both<Figures> = { current: Figures; before: Figures };
type Drafts = ReportTotals['drafts'];
type Runs = ReportTotals['runs'];

/** What has become by now of the drafts that were proposed in the period, and in the one before. */
export async function readDrafts(ctx: Ctx, scope: ReportScope): Promise<Both<Drafts>> {
  const outcome = (condition: ReturnType<typeof sql>) => sql`count(*) filter (where ${condition})::int`;
  // Two indexes hold all of this: comparing the texts themselves would read every draft.
  const rows = await ctx.db.execute<Omit<Drafts, 'accepted'> & { current: boolean; signed: number }>(sql`
    with edits as (
      select ${isCurrent(drafts.createdAt, scope.period)} as current, count(*)::int as edited ${proposed(ctx, scope)}
        and ${drafts.status} = 'approved' and ${drafts.body} <> ${drafts.proposedBody}
      group by 1
    ), outcomes as (
      select ${isCurrent(drafts.createdAt, scope.period)} as current, count(*)::int as proposed,
        ${outcome(sql`${drafts.status} = 'approved'`)} as signed,
        ${outcome(sql`${drafts.status} = 'rejected'`)} as rejected,
        ${outcome(sql`${drafts.status} = 'superseded'`)} as superseded,
        ${outcome(sql`${drafts.status} = 'proposed'`)} as waiting,
        ${outcome(sql`${drafts.status} = 'approved' and ${drafts.reviewedByType} not in ('user', 'api_key')`)} as signed_by_rule
      ${proposed(ctx, scope)} group by 1
    )
    select outcomes.*, coalesce(edited, 0) as edited from outcomes left join edits using (current)`);
  return both(rows, ({ current: _current, signed, ...row }) => ({ ...row, accepted: signed - row.edited }), {
    proposed: 0,
    accepted: 0,
    edited: 0,
    rejected: 0,
    superseded: 0,
    waiting: 0,
    signed_by_rule: 0,
  });
}

/** What the runs of the period used, and of the one before. A run of unknown price counts as unknown, never as free. */
export async function readRuns(ctx: Ctx, scope: ReportScope): Promise<Both<Runs>> {
  const rows = await ctx.db.execute<Runs & { current: boolean }>(sql`
    select ${isCurrent(runs.createdAt, scope.period)} as current, count(*)::int as runs,
      sum(${runs.tokensIn})::float8 as tokens_in, sum(${runs.tokensOut})::float8 as tokens_out,
      sum(${runs.costMicros})::float8 as cost_micros,
      count(*) filter (where ${runs.costMicros} is null)::int as runs_of_unknown_cost
    from ${runs} join ${tickets} on ${tickets.id} = ${runs.ticketId}
    where ${inEither(runs.createdAt, scope.period)} and ${ofMailboxes(ctx, scope, tickets.mailboxId)} group by 1`);
  return both(rows, ({ current: _current, ...row }) => row, {
    runs: 0,
    tokens_in: 0,
    tokens_out: 0,
    cost_micros: 0,
    runs_of_unknown_cost: 0,
  });
}

function proposed(ctx: Ctx, scope: ReportScope) {
  return sql`from ${drafts} join ${tickets} on ${tickets.id} = ${drafts.ticketId}
    where ${inEither(drafts.createdAt, scope.period)} and ${ofMailboxes(ctx, scope, tickets.mailboxId)}`;
}

function both<Row extends { current: boolean }, Figures>(
  rows: Row[],
  toFigures: (row: Row) => Figures,
  none: Figures,
): Both<Figures> {
  const of = (current: boolean) => {
    const row = rows.find((one) => one.current === current);
    return row ? toFigures(row) : none;
  };
  return { current: of(true), before: of(false) };
}
