import { count, eq, inArray } from 'drizzle-orm';
import { ticketActItems } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

export type ItemCounts = Record<(typeof ticketActItems.$inferSelect)['status'] | 'total', number>;

/** How many tickets of an act are in which state. */
export async function countActItems(ctx: Ctx, actId: string): Promise<ItemCounts> {
  const rows = await ctx.db
    .select({ status: ticketActItems.status, count: count() })
    .from(ticketActItems)
    .where(eq(ticketActItems.actId, actId))
    .groupBy(ticketActItems.status);
  return toCounts(rows);
}

/** The same of several acts, by their ids. */
export async function countActItemsOf(ctx: Ctx, actIds: string[]): Promise<(actId: string) => ItemCounts> {
  const rows = await ctx.db
    .select({ actId: ticketActItems.actId, status: ticketActItems.status, count: count() })
    .from(ticketActItems)
    .where(inArray(ticketActItems.actId, actIds))
    .groupBy(ticketActItems.actId, ticketActItems.status);
  const byAct = Map.groupBy(rows, ({ actId }) => actId);
  return (actId) => toCounts(byAct.get(actId) ?? []);
}

function toCounts(rows: { status: keyof ItemCounts; count: number }[]): ItemCounts {
  const counts = { waiting: 0, done: 0, skipped: 0, undone: 0, left: 0, total: 0 };
  for (const { status, count } of rows) {
    counts[status] += count;
    counts.total += count;
  }
  return counts;
}
