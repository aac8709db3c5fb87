import { and, count, eq, gt, max } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { drafts, runs, tickets, type users } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { toActor } from '#lib/users/user-actor.ts';
import { isHandedOver } from './claim-due.ts';

export type Waiting = {
  /** Drafts within reach that are to be reviewed. */
  drafts: number;
  /** Tickets that assistants handed to the user since their last notice, and that still wait. */
  tickets: number;
  /** When the newest of them began to wait; null when nothing is newer than the last notice. */
  newest: Date | null;
};

/** Counts what waits for a user now. */
export async function countWaiting(ctx: Ctx, user: typeof users.$inferSelect): Promise<Waiting> {
  const within = withinReach(withActor(ctx, toActor(user)), tickets.mailboxId);
  const through = user.reviewNoticeThrough ?? new Date(0);
  const waiting = firstOrThrow(
    await ctx.db
      .select({ n: count(), newest: max(drafts.createdAt) })
      .from(drafts)
      .innerJoin(tickets, eq(tickets.id, drafts.ticketId))
      .where(and(eq(drafts.status, 'proposed'), eq(tickets.sample, false), within)),
  );
  const handed = firstOrThrow(
    await ctx.db
      .select({ n: count(), newest: max(runs.finishedAt) })
      .from(tickets)
      .innerJoin(runs, eq(runs.id, tickets.needsPersonRunId))
      .where(
        and(
          eq(tickets.assigneeId, user.id),
          eq(tickets.sample, false),
          isHandedOver,
          gt(runs.finishedAt, through),
          within,
        ),
      ),
  );
  const newest = Math.max(waiting.newest?.getTime() ?? 0, handed.newest?.getTime() ?? 0);
  return {
    drafts: waiting.n,
    tickets: handed.n,
    newest: newest > through.getTime() ? new Date(newest) : null,
  };
}
