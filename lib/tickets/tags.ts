import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { tagColors, tags, tickets, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { isOwnName } from './tag-names.ts';

export const tagSchema = z
  .object({
    name: z.string(),
    color: z.enum(tagColors).nullable(),
    tickets: z.number().int().describe('How many tickets bear it.'),
    fixed: z.boolean().describe('The product sets it itself: it can be neither renamed nor deleted.'),
  })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;
export type TagColor = (typeof tagColors)[number];

/** What the product sets by itself, wherever a ticket is triaged or handed off. */
const fixedTags = ['billing', 'needs-human', 'urgent'];

/** Whether the product sets the tag itself. */
export function isFixedTag(name: string): boolean {
  return fixedTags.includes(name);
}

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
  // With those of tags that were merged into it and are not tidied yet, under its name.
  const color = sql<TagColor | null>`max(${tags.color}) filter (where ${tags.retiredAt} is null)`;
  const query = ctx.db
    .select({ name: sql<string>`${tags.name}`, color, tickets: uses })
    .from(tags)
    .$dynamic();
  const used =
    ctx.actor.mailboxIds === null
      ? query.leftJoin(ticketTags, and(eq(ticketTags.tagId, tags.id), isOwnName)).leftJoin(tickets, bears)
      : query
          .innerJoin(ticketTags, and(eq(ticketTags.tagId, tags.id), isOwnName))
          .innerJoin(tickets, and(bears, withinReach(ctx, tickets.mailboxId)));
  const rows = await used
    .where(isNotNull(tags.name))
    .groupBy(tags.name)
    .orderBy(desc(uses), asc(tags.name))
    .limit(500);
  return rows.map((row) => ({ ...row, fixed: isFixedTag(row.name) }));
}
