import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';

/** Sends a job for every mail that has been pending for over ten seconds and has none. */
export async function sweepRawEmails(ctx: Ctx): Promise<void> {
  const pending = await ctx.db
    .select({ id: rawEmails.id })
    .from(rawEmails)
    .where(
      and(eq(rawEmails.status, 'received'), lt(rawEmails.receivedAt, sql`now() - interval '10 seconds'`)),
    )
    .orderBy(asc(rawEmails.receivedAt))
    .limit(1000);
  const ids = pending.map(({ id }) => id);
  const forgotten = await withoutJob(ctx, 'inbound.process', { field: 'rawEmailId', values: ids });
  if (forgotten.length > 0)
    await sendJobs(
      ctx,
      'inbound.process',
      forgotten.map((rawEmailId) => ({ data: { rawEmailId } })),
    );
}
