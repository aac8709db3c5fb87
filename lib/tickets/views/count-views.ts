import { type SQL, sql } from 'drizzle-orm';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { countOfTickets, ticketsQuery } from '../list-tickets.ts';
import { filterOf, type ViewCount, type ViewRecord } from './schema.ts';
import { selectViews } from './views.ts';

/** How many tickets each view shows, exactly, by one statement. */
export async function countViews(ctx: Ctx): Promise<ViewCount[]> {
  assertScope(ctx, 'read');
  const views = await selectViews(ctx);
  const counted: { id: string; count: SQL }[] = [];
  for (const view of views) {
    const count = await countOf(ctx, view);
    if (count) counted.push({ id: view.id, count });
  }
  const counts = new Map<string, number>();
  if (counted.length > 0) {
    const columns = counted.map(({ count }, at) => sql`${count} as ${sql.identifier(`c${at}`)}`);
    const [row] = await ctx.db.execute<Record<string, number>>(sql`select ${sql.join(columns, sql`, `)}`);
    for (const [at, { id }] of counted.entries()) counts.set(id, row?.[`c${at}`] ?? 0);
  }
  return views.map(({ id }) => ({ id, count: counts.get(id) ?? null }));
}

/** Null for a search that is none any more. */
async function countOf(ctx: Ctx, view: ViewRecord): Promise<SQL | null> {
  try {
    return await countOfTickets(ctx, ticketsQuery.parse(filterOf(view)));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return null;
    throw error;
  }
}
