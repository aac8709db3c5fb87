import { type SQL, sql } from 'drizzle-orm';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { Search } from '../search.ts';

/** How long each query may take, in its turns (ms). */
export type SearchLimits = Record<'viaIndex' | 'perTicket', number[]>;

const limitsMs = { viaIndex: [300, 1000, 15_000], perTicket: [400, 4000] };

/**
 * Selects by both queries of a search in turn, each time with a longer limit. Statistics tell neither how many mails have
 * a rare beginning, nor where a common term is rare.
 * @throws Refusal `unavailable` when the last limit passes.
 */
export async function searchBothWays<Found>(
  ctx: Ctx,
  { viaIndex, perTicket, common }: Search,
  select: (ctx: Ctx, condition: SQL) => Promise<Found>,
  limits: SearchLimits = limitsMs,
): Promise<Found> {
  if (viaIndex === perTicket) return select(ctx, viaIndex);
  const ways = [
    { condition: viaIndex, limits: limits.viaIndex },
    { condition: perTicket, limits: limits.perTicket },
  ];
  if (common) ways.reverse();
  for (let turn = 0; ways.some(({ limits }) => turn < limits.length); turn += 1) {
    for (const { condition, limits } of ways) {
      const limitMs = limits[turn];
      const found = limitMs ? await withinLimit(ctx, limitMs, (ctx) => select(ctx, condition)) : null;
      if (found !== null) return found;
    }
  }
  throw new Refusal('unavailable', 'tickets.searchTooLong');
}

/** Null when a statement of `work` takes longer. */
async function withinLimit<T>(ctx: Ctx, limitMs: number, work: (ctx: Ctx) => Promise<T>): Promise<T | null> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      await ctx.db.execute(sql.raw(`set local statement_timeout = ${limitMs}`));
      const result = await work(ctx);
      await ctx.db.execute(sql`set local statement_timeout to default`);
      return result;
    });
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
}

/** 57014, query_canceled (PostgreSQL, appendix A). */
function isTimeout(error: unknown) {
  return ((error as { cause?: unknown }).cause as { code?: string } | undefined)?.code === '57014';
}
