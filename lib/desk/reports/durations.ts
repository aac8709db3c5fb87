import { type SQL, sql } from 'drizzle-orm';
import { messages, tags, tickets, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isOwnName } from '#lib/tickets/tag-names.ts';
import type { Answerer, Duration } from './schema.ts';
import {
  answererOf,
  inEither,
  isCounted,
  isCurrent,
  ofMailboxes,
  type ReportScope,
  withFirstAnswer,
} from './source.ts';

type By = Answerer | 'unanswered';
export type Durations = {
  all: Duration;
  before: Duration;
  by: Map<By, Duration>;
  byMailbox: Map<string, Duration>;
  byTag: Map<string, Duration>;
};
type Row = {
  current: boolean;
  answerer: By | null;
  mailbox_id: string | null;
  tag: string | null;
  count: number;
  median_seconds: number;
  p90_seconds: number;
};

/** From a ticket's arrival to its first answer, of the tickets that were answered first in the period. */
export function readFirstAnswers(ctx: Ctx, scope: ReportScope): Promise<Durations> {
  return readDurations(ctx, scope, {
    until: tickets.firstReplyAt,
    written: inEither(messages.createdAt, scope.period),
  });
}

/** From a ticket's arrival to its last closing, of the tickets that were closed in the period and are closed still. */
export function readResolutions(ctx: Ctx, scope: ReportScope): Promise<Durations> {
  const written = sql`${messages.createdAt} < ${scope.period.end}::timestamptz`;
  return readDurations(ctx, scope, { until: tickets.closedAt, written });
}

async function readDurations(
  ctx: Ctx,
  scope: ReportScope,
  { until, written }: { until: typeof tickets.firstReplyAt | typeof tickets.closedAt; written: SQL },
): Promise<Durations> {
  const rows = await ctx.db.execute<Row>(sql`
    with measured as materialized (
      select ${tickets.id} as id, ${tickets.mailboxId} as mailbox_id, ${isCurrent(until, scope.period)} as current,
        (case when ${tickets.firstReplyAt} is null then 'unanswered' else ${answererOf} end) collate "C" as answerer,
        date_part('epoch', ${until} - ${tickets.createdAt}) as seconds
      from ${tickets} ${withFirstAnswer(written)}
      where ${inEither(until, scope.period)} and ${isCounted} and ${ofMailboxes(ctx, scope, tickets.mailboxId)}
    )
    select current, answerer, 'mbx_' || replace(mailbox_id::text, '-', '') as mailbox_id, null::text as tag, ${figures}
    from measured group by grouping sets ((current), (current, answerer), (current, mailbox_id))
    union all
    select true, null, null, ${tags.name} collate "C", ${figures}
    from measured join ${ticketTags} on ${ticketTags.ticketId} = measured.id
    join ${tags} on ${tags.id} = ${ticketTags.tagId} and ${isOwnName} where current group by 4`);
  const current = rows.filter((row) => row.current);
  const isWhole = ({ answerer, mailbox_id, tag }: Row) =>
    answerer === null && mailbox_id === null && tag === null;
  return {
    all: durationOf(current.find(isWhole)),
    before: durationOf(rows.find((row) => !row.current && isWhole(row))),
    by: byKey(current, 'answerer'),
    byMailbox: byKey(current, 'mailbox_id'),
    byTag: byKey(current, 'tag'),
  };
}

const figures: SQL = sql`count(*)::int as count,
  round(percentile_cont(0.5) within group (order by seconds))::float8 as median_seconds,
  round(percentile_cont(0.9) within group (order by seconds))::float8 as p90_seconds`;

function durationOf(row: Duration | undefined): Duration {
  const { count = 0, median_seconds = null, p90_seconds = null } = row ?? {};
  return { count, median_seconds, p90_seconds };
}

function byKey<Key extends 'answerer' | 'mailbox_id' | 'tag'>(rows: Row[], key: Key) {
  return new Map(
    rows.flatMap((row) => (row[key] === null ? [] : [[row[key] as NonNullable<Row[Key]>, durationOf(row)]])),
  );
}
