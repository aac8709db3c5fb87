import { sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { countTickets, ticketCount } from '../list-tickets.ts';
import { type TicketFilters, ticketFilters } from '../ticket-filters.ts';
import { filterOf, type ViewCount } from './schema.ts';
import { selectViews } from './views.ts';

type Counted = { id: string; query: TicketFilters };

/** How many tickets each view shows, exactly: by one statement, and one more for each that searches for words. */
export async function countViews(ctx: Ctx): Promise<ViewCount[]> {
  assertScope(ctx, 'read');
  const views = await selectViews(ctx);
  const counted = views.map((view) => ({ id: view.id, query: ticketFilters.parse(filterOf(view)) }));
  const counts = new Map<string, number | null>(
    await countAtOnce(
      ctx,
      counted.filter(({ query }) => !query.q?.trim()),
    ),
  );
  for (const { id, query } of counted) if (!counts.has(id)) counts.set(id, await countSearched(ctx, query));
  return views.map(({ id }) => ({ id, count: counts.get(id) ?? null }));
}

async function countAtOnce(ctx: Ctx, counted: Counted[]): Promise<[id: string, count: number][]> {
  if (counted.length === 0) return [];
  const each = counted.map(({ query }) => ticketCount(ctx, query));
  const { counts } = firstOrThrow(
    await ctx.db.execute<{ counts: number[] }>(sql`select array[${sql.join(each, sql`, `)}] as counts`),
  );
  return counted.map(({ id }, at) => [id, counts[at] ?? 0]);
}

/** Null for a search that cannot be read any more, or takes too long. */
async function countSearched(ctx: Ctx, query: TicketFilters): Promise<number | null> {
  try {
    return await countTickets(ctx, query);
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'invalid' || error.code === 'unavailable')) return null;
    throw error;
  }
}
