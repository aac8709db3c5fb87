import { asc, isNotNull } from 'drizzle-orm';
import { tags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';

/** Wakes retired tags whose job was lost or whose worker died. @returns how many. */
export async function sweepRetiredTags(ctx: Ctx): Promise<number> {
  const left = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(isNotNull(tags.retiredAt))
    .orderBy(asc(tags.id))
    .limit(100);
  const values = left.map(({ id }) => id);
  const lost = await withoutJob(ctx, 'desk.tidy_tag', { field: 'tagId', values });
  await sendJobs(
    ctx,
    'desk.tidy_tag',
    lost.map((tagId) => ({ data: { tagId } })),
  );
  return lost.length;
}
