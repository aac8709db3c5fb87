import { and, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { drafts, runs, tickets, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { sendJobs } from '#lib/platform/queue.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { isReviewer } from '#lib/users/find-reviewer.ts';
import { canBeMailed, inReachOfUser } from '../notices/mailable-users.ts';

/**
 * Claims a notice for each user for whom something new waits, with the job that mails it. A user is due an hour after
 * their last notice, once what is new has waited for REVIEW_NOTICE_DELAY_MS. Nobody is while no mail can be sent, and
 * none for a sample.
 */
export async function claimDueNotices(ctx: Ctx): Promise<void> {
  if (!(await findSendingMailbox(ctx))) return;
  await inTransaction(ctx, async (ctx) => {
    const due = await ctx.db
      .select({ id: users.id })
      .from(users)
      .where(and(wantsNotices, intervalElapsed, or(draftWaits(ctx), ticketWaits(ctx))))
      .for('no key update', { skipLocked: true });
    if (due.length === 0) return;
    const userIds = due.map(({ id }) => id);
    const claimed = await ctx.db
      .update(users)
      .set({ reviewNoticeId: sql`gen_random_uuid()`, reviewNoticeAt: sql`now()` })
      .where(inArray(users.id, userIds))
      .returning({
        userId: users.id,
        noticeId: sql<string>`${users.reviewNoticeId}`.mapWith(users.reviewNoticeId),
      });
    await sendJobs(
      ctx,
      'desk.review_notice',
      claimed.map((data) => ({ data })),
    );
  });
}

/** The condition that a user may sign, can be written to, and has not switched notices off. */
export const wantsNotices: SQL | undefined = and(isReviewer, canBeMailed, eq(users.notifyReviews, true));

/** The condition that an assistant handed a ticket over, and no person has taken it up. */
export const isHandedOver: SQL | undefined = eq(tickets.needsPersonKind, 'assistant_hand_off');

const intervalElapsed = or(
  isNull(users.reviewNoticeAt),
  lte(users.reviewNoticeAt, sql`now() - interval '1 hour'`),
);

function draftWaits(ctx: Ctx): SQL {
  return sql`exists (select from ${drafts} join ${tickets} on ${tickets.id} = ${drafts.ticketId}
    where ${drafts.status} = 'proposed' and not ${tickets.sample} and ${inReachOfUser} and ${isNew(ctx, drafts.createdAt)})`;
}

function ticketWaits(ctx: Ctx): SQL {
  return sql`exists (select from ${tickets} join ${runs} on ${runs.id} = ${tickets.needsPersonRunId}
    where ${tickets.assigneeId} = ${users.id} and not ${tickets.sample} and ${isHandedOver} and ${inReachOfUser} and ${isNew(ctx, runs.finishedAt)})`;
}

function isNew({ env }: Ctx, since: PgColumn): SQL {
  return sql`${since} > coalesce(${users.reviewNoticeThrough}, '-infinity')
    and ${since} <= now() - ${env.REVIEW_NOTICE_DELAY_MS} * interval '1 millisecond'`;
}
