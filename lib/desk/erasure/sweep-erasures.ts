import { ne } from 'drizzle-orm';
import { erasures } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';

/** Wakes erasures that waited, or whose job was lost or whose worker died. @returns how many. */
export async function sweepErasures(ctx: Ctx): Promise<number> {
  const atWork = await ctx.db
    .select({ id: erasures.id })
    .from(erasures)
    .where(ne(erasures.step, 'done'))
    .limit(100);
  const values = atWork.map(({ id }) => id);
  const lost = await withoutJob(ctx, 'desk.erase', { field: 'erasureId', values });
  await sendJobs(
    ctx,
    'desk.erase',
    lost.map((erasureId) => ({ data: { erasureId } })),
  );
  return lost.length;
}
