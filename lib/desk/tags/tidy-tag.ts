import { and, asc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { tags, ticketTags } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';

const maxRows = 250;

/**
 * Lets the rows of a retired tag's tickets follow it, in batches of 250: to the tag that it was merged into, or away.
 * Nobody sees them change, since its name says already what they are. Killed on the way, the next job goes on with what
 * is left; at the end the tag itself goes.
 */
export async function tidyTag(
  ctx: Ctx,
  { tagId }: { tagId: string },
  { signal, most = maxRows }: { signal?: Pick<AbortSignal, 'aborted'>; most?: number } = {},
): Promise<void> {
  while (!signal?.aborted) if (!(await inTransaction(ctx, (ctx) => tidyBatch(ctx, tagId, most)))) return;
}

/** The rows alone are locked, not their tickets: whoever changes a ticket's tags meanwhile finds both by name. */
async function tidyBatch(ctx: Ctx, tagId: string, most: number): Promise<boolean> {
  const [seen] = await ctx.db.select().from(tags).where(retired(tagId));
  if (!seen) return false;
  // What stays is locked before what goes, as whoever merges the two locks them.
  const into = seen.mergedIntoId;
  if (into) await ctx.db.select({ id: tags.id }).from(tags).where(eq(tags.id, into)).for('key share');
  const [tag] = await ctx.db.select().from(tags).where(retired(tagId)).for('no key update');
  if (!tag) return false;
  if (tag.mergedIntoId !== into) return true;
  const ids = await lockNext(ctx, tagId, most);
  if (ids.length === 0) {
    await ctx.db.delete(tags).where(retired(tagId));
    return false;
  }
  const theirs = and(eq(ticketTags.tagId, tagId), inArray(ticketTags.ticketId, ids));
  // An update of the tag alone does not touch the ticket's row, as an insert would.
  if (into)
    await ctx.db
      .update(ticketTags)
      .set({ tagId: into })
      .where(and(theirs, bearsNot(into)));
  await ctx.db.delete(ticketTags).where(theirs);
  return true;
}

const retired = (tagId: string) => and(eq(tags.id, tagId), isNotNull(tags.retiredAt));

async function lockNext(ctx: Ctx, tagId: string, most: number): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: ticketTags.ticketId })
    .from(ticketTags)
    .where(eq(ticketTags.tagId, tagId))
    .orderBy(asc(ticketTags.ticketId))
    .limit(most)
    .for('update');
  return rows.map(({ id }) => id);
}

function bearsNot(tagId: string): SQL {
  return sql`not exists (select 1 from ticket_tags other
    where other.ticket_id = ${ticketTags.ticketId} and other.tag_id = ${sql.param(tagId, tags.id)})`;
}
