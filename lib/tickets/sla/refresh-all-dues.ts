import { and, asc, eq, gt, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { dueRefreshes, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { type Jobs, sendJob, withoutJob } from '#lib/platform/queue.ts';
import { eachLockedTicket } from './due-failures.ts';
import { refreshDue } from './refresh-due.ts';

const maxTickets = 500;

/**
 * Has every ticket that is not closed worked out anew once this commits, and again a minute later: a mail that was
 * being filed meanwhile did not see the change. A row keeps how far it came; a change during it begins anew.
 */
export async function refreshAllDues(ctx: Ctx): Promise<void> {
  const begun = { passesLeft: 2, afterTicketId: null, requestedAt: sql`now()`, startAt: sql`now()` };
  const { round } = firstOrThrow(
    await ctx.db
      .insert(dueRefreshes)
      .values(begun)
      .onConflictDoUpdate({
        target: dueRefreshes.id,
        set: { ...begun, round: sql`${dueRefreshes.round} + 1` },
      })
      .returning(),
  );
  await sendJob(ctx, 'tickets.refresh_dues', { round });
}

/**
 * Works out the next tickets, each in a transaction of its own, and leaves those after them to another job. One that
 * fails is passed over and tried again by `retryFailedDues`. Killed on the way, the next job does the same ones again.
 */
export async function refreshDues(
  ctx: Ctx,
  { round }: Jobs['tickets.refresh_dues'],
  { most = maxTickets }: { most?: number } = {},
): Promise<void> {
  const [pass] = await ctx.db
    .select()
    .from(dueRefreshes)
    .where(and(eq(dueRefreshes.round, round), isStale));
  if (!pass) return;
  const ids = await ticketsAfter(ctx, pass, most);
  const failed = await eachLockedTicket(ctx, ids, refreshDue);
  await inTransaction(ctx, async (ctx) => {
    const last = ids.length < most ? null : (ids.at(-1) ?? null);
    if (!(await moveOn(ctx, pass, last))) return;
    if (last !== null) await sendJob(ctx, 'tickets.refresh_dues', { round });
    if (ids.length > 0)
      await recordEvent(ctx, 'sla_policy.applied', { data: { tickets: ids.length, failed } });
  });
}

/** Wakes a refresh that is stale: its job was lost, its worker died, or its next pass may begin. @returns how many. */
export async function sweepDueRefreshes(ctx: Ctx): Promise<number> {
  const stale = await ctx.db.select({ round: dueRefreshes.round }).from(dueRefreshes).where(isStale);
  const values = stale.map(({ round }) => String(round));
  const lost = await withoutJob(ctx, 'tickets.refresh_dues', { field: 'round', values });
  for (const round of lost) await sendJob(ctx, 'tickets.refresh_dues', { round: Number(round) });
  return lost.length;
}

type Pass = typeof dueRefreshes.$inferSelect;

const isStale = and(gt(dueRefreshes.passesLeft, 0), lte(dueRefreshes.startAt, sql`now()`));

async function ticketsAfter(ctx: Ctx, { afterTicketId }: Pass, most: number): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(
      and(
        ne(tickets.status, 'closed'),
        or(isNotNull(tickets.lastInboundAt), isNotNull(tickets.slaPolicyId)),
        isNull(tickets.mergedIntoId),
        afterTicketId === null ? undefined : gt(tickets.id, afterTicketId),
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Keeps how far a pass came, or ends it with null; false when another job or a newer change has gone on. */
async function moveOn(ctx: Ctx, pass: Pass, last: string | null): Promise<boolean> {
  const ended = {
    passesLeft: pass.passesLeft - 1,
    afterTicketId: null,
    startAt: sql`greatest(now(), ${dueRefreshes.requestedAt} + interval '1 minute')`,
  };
  const moved = await ctx.db
    .update(dueRefreshes)
    .set(last === null ? ended : { afterTicketId: last })
    .where(
      and(
        eq(dueRefreshes.round, pass.round),
        eq(dueRefreshes.passesLeft, pass.passesLeft),
        pass.afterTicketId === null
          ? isNull(dueRefreshes.afterTicketId)
          : eq(dueRefreshes.afterTicketId, pass.afterTicketId),
      ),
    )
    .returning();
  return moved.length > 0;
}
