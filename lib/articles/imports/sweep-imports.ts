import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { articleImports, articleSources } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';
import { queueImport } from './start-import.ts';

/** Wakes imports whose job was lost, or whose worker died and left its lease to run out. @returns how many. */
export async function sweepImports(ctx: Ctx): Promise<number> {
  const idle = await ctx.db
    .select({ id: articleImports.id })
    .from(articleImports)
    .where(
      and(
        inArray(articleImports.status, ['queued', 'running']),
        or(isNull(articleImports.leaseUntil), lt(articleImports.leaseUntil, sql`now()`)),
        lt(articleImports.createdAt, sql`now() - interval '5 seconds'`),
      ),
    )
    .orderBy(asc(articleImports.createdAt))
    .limit(100);
  const values = idle.map(({ id }) => id);
  const lost = await withoutJob(ctx, 'articles.import', { field: 'importId', values });
  await sendJobs(
    ctx,
    'articles.import',
    lost.map((importId) => ({ data: { importId } })),
  );
  return lost.length;
}

/** Starts an import of each website that is due to be read again. @returns how many. */
export function startDueImports(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const due = await ctx.db
      .select()
      .from(articleSources)
      .where(
        and(
          eq(articleSources.kind, 'website'),
          isNotNull(articleSources.everyHours),
          isNull(articleSources.pausedAt),
          isNull(articleSources.removedAt),
          lte(articleSources.nextReadAt, sql`now()`),
        ),
      )
      .orderBy(asc(articleSources.nextReadAt))
      .limit(20)
      .for('update', { skipLocked: true });
    let started = 0;
    for (const source of due) {
      const row = await queueImport(ctx, source, { file: null, scheduled: true });
      await ctx.db
        .update(articleSources)
        .set({ nextReadAt: sql`now() + ${articleSources.everyHours} * interval '1 hour'` })
        .where(eq(articleSources.id, source.id));
      if (row) started += 1;
    }
    return started;
  });
}
