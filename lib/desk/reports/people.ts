import { sql } from 'drizzle-orm';
import { drafts, events, messages, tickets, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import type { Report } from './schema.ts';
import { inEither, inPeriod, isCurrent, ofMailboxes, type ReportScope } from './source.ts';

/** What each person did in the period: those who did anything, the busiest first. */
export async function readPeople(ctx: Ctx, scope: ReportScope): Promise<Report['people']> {
  const { period } = scope;
  return ctx.db.execute<Report['people'][number]>(sql`
    with acts as (
      select ${messages.authorId} as person, count(*) as replies, 0 as signed, 0 as closed
      from ${messages} where ${messages.authorType} = 'user' and ${sentReplies(ctx, scope)}
        and ${inPeriod(messages.createdAt, period)}
      group by 1
      union all
      select ${drafts.reviewedById}, 0, count(*), 0
      from ${drafts} join ${tickets} on ${tickets.id} = ${drafts.ticketId}
      where ${inPeriod(drafts.reviewedAt, period)} and ${drafts.status} = 'approved' and ${drafts.reviewedByType} = 'user'
        and ${ofMailboxes(ctx, scope, tickets.mailboxId)}
      group by 1
      union all
      select ${events.actorId}, 0, 0, count(*)
      from ${events} where ${events.type} = 'ticket.closed' and ${events.actorType} = 'user'
        and ${inPeriod(events.createdAt, period)} and ${ofMailboxes(ctx, scope, events.mailboxId)}
      group by 1
    )
    select person as user_id, ${users.name} as name, sum(replies)::int as replies, sum(signed)::int as signed,
      sum(closed)::int as closed
    from acts join ${users} on 'usr_' || replace(${users.id}::text, '-', '') = person
    group by 1, 2 order by sum(replies + signed) desc, sum(closed) desc, 2`);
}

/** The replies that were sent, whoever wrote them, in the period and the one before. */
export async function countReplies(
  ctx: Ctx,
  scope: ReportScope,
): Promise<{ current: number; before: number }> {
  const rows = await ctx.db.execute<{ current: boolean; n: number }>(sql`
    select ${isCurrent(messages.createdAt, scope.period)} as current, count(*)::int as n from ${messages}
    where ${sentReplies(ctx, scope)} and ${inEither(messages.createdAt, scope.period)} group by 1`);
  const countOf = (current: boolean) => rows.find((row) => row.current === current)?.n ?? 0;
  return { current: countOf(true), before: countOf(false) };
}

function sentReplies(ctx: Ctx, scope: ReportScope) {
  return sql`${messages.kind} = 'outbound' and ${messages.forwardId} is null and ${notCancelled}
    and ${ofMailboxes(ctx, scope, messages.mailboxId)}`;
}
