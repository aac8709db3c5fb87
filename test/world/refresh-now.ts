import { firstOrThrow } from '#db/first-or-throw.ts';
import { dueRefreshes } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { refreshDues } from '#lib/tickets/sla/refresh-all-dues.ts';

/** Does what a worker does next after a change of policies or hours, at most `most` tickets. @returns what is left. */
export async function refreshNow(ctx: Ctx, most?: number): Promise<typeof dueRefreshes.$inferSelect> {
  const read = async () => firstOrThrow(await ctx.db.select().from(dueRefreshes));
  await refreshDues(ctx, await read(), most === undefined ? {} : { most });
  return read();
}
