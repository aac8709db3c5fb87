import { and, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { notifications, tickets, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { sendJobs } from '#lib/platform/queue.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { stillStands } from '#lib/tickets/notifications/still-stands.ts';
import { canBeMailed, inReachOfUser } from '../notices/mailable-users.ts';

/**
 * Claims a digest, with the job that mails it, for each user who is away and has not read what came since. One is due an
 * hour after the last, once a notification has waited for DIGEST_DELAY_MS. Nobody's is while no mail can be sent.
 */
export async function claimDueDigests(ctx: Ctx): Promise<void> {
  if (!(await findSendingMailbox(ctx))) return;
  await inTransaction(ctx, async (ctx) => {
    const due = await ctx.db
      .select({ id: users.id })
      .from(users)
      .where(and(wantsDigests, intervalElapsed, isAway(ctx), hasMissed(ctx)))
      .for('no key update', { skipLocked: true });
    if (due.length === 0) return;
    const userIds = due.map(({ id }) => id);
    const claimed = await ctx.db
      .update(users)
      .set({ digestId: sql`gen_random_uuid()`, digestAt: sql`now()` })
      .where(inArray(users.id, userIds))
      .returning({ userId: users.id, digestId: sql<string>`${users.digestId}`.mapWith(users.digestId) });
    await sendJobs(
      ctx,
      'desk.digest',
      claimed.map((data) => ({ data })),
    );
  });
}

/** The condition that a user can be written to and has not switched digests off. */
export const wantsDigests: SQL | undefined = and(canBeMailed, eq(users.notifyAway, true));

/** The condition that a notification tells its user what they missed: on no sample, unread, and newer than all they saw. */
export const isMissed: SQL | undefined = and(
  isNull(notifications.readAt),
  eq(tickets.sample, false),
  stillStands,
  inReachOfUser,
  sql`${notifications.createdAt} > greatest(${users.digestThrough}, ${users.deskSeenAt})`,
);

const intervalElapsed = or(isNull(users.digestAt), lte(users.digestAt, sql`now() - interval '1 hour'`));

function isAway(ctx: Ctx): SQL | undefined {
  return or(isNull(users.deskSeenAt), lte(users.deskSeenAt, delayAgo(ctx)));
}

function hasMissed(ctx: Ctx): SQL {
  return sql`exists (select from ${notifications} join ${tickets} on ${tickets.id} = ${notifications.ticketId}
    where ${notifications.userId} = ${users.id} and ${isMissed} and ${notifications.createdAt} <= ${delayAgo(ctx)})`;
}

function delayAgo({ env }: Ctx): SQL {
  return sql`now() - ${env.DIGEST_DELAY_MS} * interval '1 millisecond'`;
}
