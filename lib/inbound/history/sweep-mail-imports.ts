import { and, asc, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { mailImports } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';

/** Wakes imports of past mail whose job was lost, or whose worker died and left its lease to run out. @returns how many. */
export async function sweepMailImports(ctx: Ctx): Promise<number> {
  const idle = await ctx.db
    .select({ id: mailImports.id })
    .from(mailImports)
    .where(
      and(
        inArray(mailImports.status, ['queued', 'running']),
        or(isNull(mailImports.leaseUntil), lt(mailImports.leaseUntil, sql`now()`)),
        lt(mailImports.createdAt, sql`now() - interval '5 seconds'`),
      ),
    )
    .orderBy(asc(mailImports.createdAt))
    .limit(100);
  const values = idle.map(({ id }) => id);
  const lost = await withoutJob(ctx, 'inbound.import', { field: 'importId', values });
  await sendJobs(
    ctx,
    'inbound.import',
    lost.map((importId) => ({ data: { importId } })),
  );
  return lost.length;
}
