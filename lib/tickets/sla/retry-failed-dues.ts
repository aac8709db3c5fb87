import { asc, lte, sql } from 'drizzle-orm';
import { dueFailures } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { eachLockedTicket, forgetFailure } from './due-failures.ts';
import { recordPassing } from './passing-dues.ts';
import { refreshDue } from './refresh-due.ts';

const maxTickets = 50;

/** Tries again the tickets whose dues could not be worked out, at most 50 at once. @returns how many it tried. */
export async function retryFailedDues(ctx: Ctx): Promise<number> {
  const rows = await ctx.db
    .select({ id: dueFailures.ticketId })
    .from(dueFailures)
    .where(lte(dueFailures.nextAt, sql`now()`))
    .orderBy(asc(dueFailures.nextAt))
    .limit(maxTickets);
  const ids = rows.map(({ id }) => id);
  await eachLockedTicket(ctx, ids, async (ctx, ticket) => {
    await recordPassing(ctx, await refreshDue(ctx, ticket));
    await forgetFailure(ctx, ticket.id);
  });
  return ids.length;
}
