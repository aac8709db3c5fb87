import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { insertRows, isAnyOf } from '#db/rows.ts';
import { tags, tickets, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The tags of a ticket by name, sorted. */
export async function tagsOf(ctx: Ctx, ticketId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: tags.name })
    .from(ticketTags)
    .innerJoin(tags, eq(tags.id, ticketTags.tagId))
    .where(and(eq(ticketTags.ticketId, ticketId), isNotNull(tags.name)));
  return [...new Set(rows.flatMap(({ name }) => name ?? []))].sort();
}

/** The same of a query's tickets, as a column. */
export const tagNames: SQL<string[]> =
  sql`array(select distinct borne.name from ticket_tags join tags borne on borne.id = ticket_tags.tag_id
  where ticket_tags.ticket_id = ${tickets.id} and borne.name is not null order by 1)`;

/** The ids of the tag of this name, and of those that were merged into it and still have rows of their own. */
export async function tagIdsOf(ctx: Ctx, name: string): Promise<string[]> {
  const rows = await ctx.db.select({ id: tags.id }).from(tags).where(eq(tags.name, name));
  return rows.map(({ id }) => id);
}

/** Whether a query's ticket bears one of these. Given as values, so that the planner knows how rare they are. */
export function bearsOneOf(tagIds: string[]): SQL {
  return sql`exists (select 1 from ${ticketTags} where ${ticketTags.ticketId} = ${tickets.id}
    and ${isAnyOf(ticketTags.tagId, tagIds)})`;
}

/** The same by name, where nothing can be asked before. */
export function bearsTag(name: string): SQL {
  return sql`${tickets.id} in (select ${ticketTags.ticketId} from ${ticketTags}
    join tags named on named.id = ${ticketTags.tagId} where named.name = ${name})`;
}

/** Each name of a ticket once, where `ticket_tags` is joined with `tags`: it may bear two that have become one. */
export const isOwnName: SQL = sql`(${tags.name} is not null and (${tags.retiredAt} is null or not exists (
  select 1 from ticket_tags other join tags other_tag on other_tag.id = other.tag_id
   where other.ticket_id = ${ticketTags.ticketId} and other_tag.name = ${tags.name}
     and (other_tag.retired_at is null or other_tag.id < ${tags.id}))))`;

/**
 * Makes tags of the names that are none yet. They stay what they are until the transaction ends.
 * @returns their ids by name.
 */
export async function ensureTags(ctx: Ctx, names: string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  // One that is renamed or merged between the two statements is made anew.
  for (let missing = [...new Set(names)].sort(); missing.length > 0; ) {
    const rows = missing.map((name) => ({ name }));
    await ctx.db.insert(tags).values(rows).onConflictDoNothing();
    const found = await ctx.db
      .select({ id: tags.id, name: tags.name })
      .from(tags)
      .where(and(inArray(tags.name, missing), isNull(tags.retiredAt)))
      .for('key share');
    for (const { id, name } of found) if (name !== null) ids.set(name, id);
    missing = missing.filter((name) => !ids.has(name));
  }
  return ids;
}

/** Gives tickets tags that they do not bear yet. */
export async function addTags(ctx: Ctx, borne: { ticketId: string; tag: string }[]): Promise<void> {
  const ids = await ensureTags(
    ctx,
    borne.map(({ tag }) => tag),
  );
  const rows = borne.flatMap(({ ticketId, tag }) => {
    const tagId = ids.get(tag);
    return tagId ? [{ ticketId, tagId }] : [];
  });
  await insertRows(ctx.db, ticketTags, rows);
}

/** Takes tags away from a ticket. */
export async function removeTags(ctx: Ctx, ticketId: string, names: string[]): Promise<void> {
  const named = ctx.db.select({ id: tags.id }).from(tags).where(inArray(tags.name, names));
  await ctx.db
    .delete(ticketTags)
    .where(and(eq(ticketTags.ticketId, ticketId), inArray(ticketTags.tagId, named)));
}
