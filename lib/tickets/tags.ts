import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { tags, tickets, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';

export const tagSchema = z
  .object({ name: z.string(), tickets: z.number().int().describe('How many tickets bear it.') })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;

/**
 * The tags, most used first, at most 500. Who reaches every mailbox sees all; others those of tickets within reach,
 * which are counted for them.
 */
export async function listTags(ctx: Ctx): Promise<Tag[]> {
  const uses = count(tickets.id);
  const bears = and(
    eq(tickets.id, ticketTags.ticketId),
    isNull(tickets.mergedIntoId),
    isNull(tickets.withdrawnAt),
  );
  const query = ctx.db.select({ name: tags.name, tickets: uses }).from(tags).$dynamic();
  const used =
    ctx.actor.mailboxIds === null
      ? query.leftJoin(ticketTags, eq(ticketTags.tag, tags.name)).leftJoin(tickets, bears)
      : query
          .innerJoin(ticketTags, eq(ticketTags.tag, tags.name))
          .innerJoin(tickets, and(bears, withinReach(ctx, tickets.mailboxId)));
  return used.groupBy(tags.name).orderBy(desc(uses), asc(tags.name)).limit(500);
}
