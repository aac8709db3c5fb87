import { asc, count, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { tags, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

export const tagSchema = z
  .object({ name: z.string(), tickets: z.number().int().describe('How many tickets bear it.') })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;

/** The tags that tickets can bear, most used first; at most 500. They are words of the whole desk, not of a mailbox. */
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
