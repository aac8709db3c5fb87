import { sql } from 'drizzle-orm';
import { deliveries, drafts, mailboxes, messages, surveys, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { RatingFigures, Report } from './schema.ts';
import { answererOf, inEither, inPeriod, isCurrent, ofMailboxes, type ReportScope } from './source.ts';

const figures = sql`count(*)::int as asked, count(${surveys.rating})::int as answered,
  count(*) filter (where ${surveys.rating} = 'good')::int as good,
  count(*) filter (where ${surveys.rating} = 'okay')::int as okay,
  count(*) filter (where ${surveys.rating} = 'bad')::int as bad`;

const none: RatingFigures = { asked: 0, answered: 0, good: 0, okay: 0, bad: 0 };

/** What contacts have answered by now of what they were asked in the period, and in the one before. */
export async function readRatings(
  ctx: Ctx,
  scope: ReportScope,
): Promise<{ current: RatingFigures; before: RatingFigures }> {
  const rows = await ctx.db.execute<RatingFigures & { current: boolean }>(sql`
    select ${isCurrent(surveys.createdAt, scope.period)} as current, ${figures} ${sentSurveys}
    where ${inEither(surveys.createdAt, scope.period)} and ${ofMailboxes(ctx, scope, messages.mailboxId)} group by 1`);
  const figuresOf = (current: boolean) => {
    const row = rows.find((one) => one.current === current);
    if (!row) return none;
    const { asked, answered, good, okay, bad } = row;
    return { asked, answered, good, okay, bad };
  };
  return { current: figuresOf(true), before: figuresOf(false) };
}

/** The same of the period, by the mailbox that asked. */
export async function ratingsByMailbox(ctx: Ctx, scope: ReportScope): Promise<Report['mailbox_ratings']> {
  return ctx.db.execute<Report['mailbox_ratings'][number]>(sql`
    select 'mbx_' || replace(${mailboxes.id}::text, '-', '') as mailbox_id, ${mailboxes.address} as address, ${figures}
    ${sentSurveys} join ${mailboxes} on ${mailboxes.id} = ${messages.mailboxId}
    where ${inPeriod(surveys.createdAt, scope.period)} and ${ofMailboxes(ctx, scope, messages.mailboxId)}
    group by 1, 2 order by asked desc, 2`);
}

/** The same by who signed the answer; what no person signed is its author's, with no user. */
export async function ratingsByPerson(ctx: Ctx, scope: ReportScope): Promise<Report['person_ratings']> {
  const signer = sql`case ${answererOf} when 'countersigned' then ${drafts.reviewedById}
    when 'people' then ${messages.authorId} end`;
  return ctx.db.execute<Report['person_ratings'][number]>(sql`
    select ${signer} as user_id, coalesce(${users.name}, ${messages.authorName}) as name, ${figures}
    ${sentSurveys}
    left join ${drafts} on ${drafts.messageId} = ${messages.id} and ${drafts.status} = 'approved'
    left join ${users} on 'usr_' || replace(${users.id}::text, '-', '') = ${signer}
    where ${inPeriod(surveys.createdAt, scope.period)} and ${ofMailboxes(ctx, scope, messages.mailboxId)}
    group by 1, 2 order by asked desc, 2, 1`);
}

/** Only what left has asked anybody. */
const sentSurveys = sql`from ${surveys} join ${messages} on ${messages.id} = ${surveys.messageId}
  join ${deliveries} on ${deliveries.messageId} = ${surveys.messageId} and ${deliveries.recipient} = ${surveys.recipient}
    and ${deliveries.status} = 'sent'`;
