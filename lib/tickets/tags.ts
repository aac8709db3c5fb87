import { asc, count, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { tags, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

export const tagSchema = z
  .object({ name: z.string(), tickets: z.number().int().describe('How many tickets bear it.') })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;

/** All tags, most used first, at most 500. Tags are global, not per mailbox. */
export async function listTags(ctx: Ctx): Promise<Tag[]> {
  const tickets = count(ticketTags.ticketId);
  return ctx.db
    .select({ name: tags.name, tickets })
    .from(tags)
    .leftJoin(ticketTags, eq(ticketTags.tag, tags.name))
    .groupBy(tags.name)
    .orderBy(desc(tickets), asc(tags.name))
    .limit(500);
}
