import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { ticketActs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';

/** Wakes acts at work whose job was lost or whose worker died. @returns how many. */
export async function sweepTicketActs(ctx: Ctx): Promise<number> {
  const atWork = await ctx.db
    .select({ id: ticketActs.id })
    .from(ticketActs)
    .where(inArray(ticketActs.status, ['queued', 'running', 'undoing']))
    .orderBy(asc(ticketActs.id))
    .limit(100);
  const values = atWork.map(({ id }) => id);
  const lost = await withoutJob(ctx, 'desk.ticket_act', { field: 'actId', values });
  await sendJobs(
    ctx,
    'desk.ticket_act',
    lost.map((actId) => ({ data: { actId } })),
  );
  return lost.length;
}

/** Deletes acts on many tickets a month after they ended. @returns how many. */
export async function deleteOldTicketActs(ctx: Ctx): Promise<number> {
  const old = await ctx.db
    .delete(ticketActs)
    .where(
      and(
        eq(ticketActs.bulk, true),
        inArray(ticketActs.status, ['finished', 'undone']),
        lt(ticketActs.createdAt, sql`now() - interval '30 days'`),
      ),
    )
    .returning({ id: ticketActs.id });
  return old.length;
}
