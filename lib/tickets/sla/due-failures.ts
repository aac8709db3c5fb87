import { type Column, eq, type SQL, sql } from 'drizzle-orm';
import { dueFailures, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicketRow, type TicketRecord } from '../change-ticket.ts';

/**
 * Does `work` to each ticket, locked in a transaction of its own. One that fails is logged, recorded and passed over,
 * so that those after it do not wait for it.
 * @returns how many failed.
 */
export async function eachLockedTicket(
  ctx: Ctx,
  ids: string[],
  work: (ctx: Ctx, ticket: TicketRecord) => Promise<unknown>,
): Promise<number> {
  let failed = 0;
  for (const id of ids)
    try {
      await inTransaction(ctx, async (ctx) => work(ctx, await lockTicketRow(ctx, id)));
    } catch (err) {
      failed += 1;
      ctx.log.error({ err, ticketId: id }, 'What a ticket is due by could not be worked out');
      await recordFailure(ctx, id);
    }
  return failed;
}

/** Of the tickets that did not fail, or work again. */
export function notFailing(ticketId: Column): SQL {
  return sql`not exists (select 1 from ${dueFailures} where ${dueFailures.ticketId} = ${ticketId})`;
}

/** Each failure doubles the wait, from one minute to an hour. A ticket that is gone is not recorded. */
async function recordFailure(ctx: Ctx, ticketId: string): Promise<void> {
  const id = sql.param(ticketId, tickets.id);
  await ctx.db.execute(sql`insert into ${dueFailures} (ticket_id, next_at)
    select id, now() + interval '1 minute' from ${tickets} where id = ${id}
    on conflict (ticket_id) do update set failures = ${dueFailures.failures} + 1, failed_at = now(),
      next_at = now() + least(interval '1 minute' * power(2, ${dueFailures.failures}), interval '1 hour')`);
}

/** What failed before works now. */
export async function forgetFailure(ctx: Ctx, ticketId: string): Promise<void> {
  await ctx.db.delete(dueFailures).where(eq(dueFailures.ticketId, ticketId));
}
