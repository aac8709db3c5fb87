import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { attachments } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { queueExtraction } from './queue-extraction.ts';

/** Queues waiting files whose job was lost. */
export async function sweepFiles(ctx: Ctx): Promise<void> {
  const waiting = await ctx.db
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.textStatus, 'waiting'),
        lt(attachments.createdAt, sql`now() - interval '5 minutes'`),
      ),
    )
    .orderBy(asc(attachments.createdAt))
    .limit(200);
  for (const { id } of waiting) await queueExtraction(ctx, id);
}
