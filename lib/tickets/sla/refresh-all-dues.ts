import { and, asc, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { type Jobs, sendJob } from '#lib/platform/queue.ts';
import { lockTicketRow } from '../change-ticket.ts';
import { refreshDue } from './refresh-due.ts';

const maxTickets = 500;

/**
 * Has every ticket that is not closed worked out anew once this commits, and again a minute later: a mail that was
 * being filed meanwhile did not see the change.
 */
export async function refreshAllDues(ctx: Ctx): Promise<void> {
  await sendJob(ctx, 'tickets.refresh_dues', { afterTicketId: null });
  await sendJob(ctx, 'tickets.refresh_dues', { afterTicketId: null }, { startAfter: 60 });
}

/** Works out the next tickets, each in a transaction of its own, and leaves those after them to another job. */
export async function refreshDues(ctx: Ctx, { afterTicketId }: Jobs['tickets.refresh_dues']): Promise<void> {
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
    .limit(maxTickets);
  for (const { id } of rows)
    await inTransaction(ctx, async (ctx) => refreshDue(ctx, await lockTicketRow(ctx, id)));
  const last = rows.at(-1);
  if (!last) return;
  await inTransaction(ctx, async (ctx) => {
    if (rows.length === maxTickets) await sendJob(ctx, 'tickets.refresh_dues', { afterTicketId: last.id });
    await recordEvent(ctx, 'sla_policy.applied', { data: { tickets: rows.length } });
  });
}
