import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';

/** Sends a job for every mail that has been pending for over a minute. */
export async function sweepRawEmails(ctx: Ctx): Promise<void> {
  const forgotten = await ctx.db
    .select({ id: rawEmails.id })
    .from(rawEmails)
    .where(and(eq(rawEmails.status, 'received'), lt(rawEmails.receivedAt, sql`now() - interval '1 minute'`)))
    .orderBy(asc(rawEmails.receivedAt))
    .limit(1000);
  for (const { id } of forgotten) await sendJob(ctx, 'inbound.process', { rawEmailId: id });
}
