import { count, eq, inArray, sql } from 'drizzle-orm';
import { tags, ticketTags } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { isFixedTag, type TagColor } from '#lib/tickets/tags.ts';
import { sentence } from '#locales/sentence.ts';
import { renameMentions } from './mentions.ts';

/**
 * Renames a tag, or gives it a colour (null: none). Tickets, saved replies and views that name it follow; it is one event.
 * @throws Refusal `not_found`; `conflict` for a tag that the product sets itself, or a name that is taken.
 */
export async function updateTag(
  ctx: Ctx,
  name: string,
  { name: wanted, color }: { name?: string; color?: TagColor | null },
): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const before = await lockTag(ctx, name);
    if (color !== undefined && color !== before.color) {
      await ctx.db.update(tags).set({ color }).where(eq(tags.name, name));
      await recordEvent(ctx, 'tag.colored', { data: { name, before: before.color, after: color } });
    }
    const after = wanted?.trim().toLowerCase() ?? name;
    if (after !== name) await rename(ctx, name, after);
  });
}

/**
 * Merges a tag into another: its tickets, saved replies and views have that one instead.
 * @throws Refusal `not_found` for either; `conflict` for a tag that the product sets itself; `invalid` into itself.
 */
export async function mergeTag(ctx: Ctx, name: string, into: string): Promise<void> {
  assertAdmin(ctx);
  if (name === into) throw new Refusal('invalid', 'tags.mergeIntoItself');
  await inTransaction(ctx, async (ctx) => {
    for (const each of [name, into].sort()) await lockTag(ctx, each);
    assertFree(name);
    const tickets = await usesOf(ctx, name);
    await ctx.db.execute(sql`insert into ${ticketTags} (ticket_id, tag)
      select ${ticketTags.ticketId}, ${into} from ${ticketTags} where ${ticketTags.tag} = ${name}
      on conflict do nothing`);
    await ctx.db.delete(tags).where(eq(tags.name, name));
    await renameMentions(ctx, name, into);
    await recordEvent(ctx, 'tag.merged', { data: { name, into, tickets } });
  });
}

/**
 * Deletes a tag: tickets and saved replies lose it. A view of it finds nothing any more.
 * @throws Refusal `not_found`; `conflict` for a tag that the product sets itself.
 */
export async function deleteTag(ctx: Ctx, name: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    await lockTag(ctx, name);
    assertFree(name);
    const tickets = await usesOf(ctx, name);
    await ctx.db.delete(tags).where(eq(tags.name, name));
    await renameMentions(ctx, name, null);
    await recordEvent(ctx, 'tag.deleted', { data: { name, tickets } });
  });
}

async function rename(ctx: Ctx, name: string, after: string): Promise<void> {
  assertFree(name);
  const taken = await ctx.db
    .select({ name: tags.name })
    .from(tags)
    .where(inArray(tags.name, [after]));
  if (taken.length > 0) throw new Refusal('conflict', sentence('tags.nameTaken', { name: after }));
  const tickets = await usesOf(ctx, name);
  // The tickets' rows follow by their foreign key.
  await ctx.db.update(tags).set({ name: after, seeded: false }).where(eq(tags.name, name));
  await renameMentions(ctx, name, after);
  await recordEvent(ctx, 'tag.renamed', { data: { before: name, after, tickets } });
}

/** What concerns the tickets of every mailbox. */
function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

function assertFree(name: string): void {
  if (isFixedTag(name)) throw new Refusal('conflict', sentence('tags.ours', { name }));
}

async function lockTag(ctx: Ctx, name: string): Promise<typeof tags.$inferSelect> {
  const [tag] = await ctx.db.select().from(tags).where(eq(tags.name, name)).for('update');
  if (!tag) throw notFound('tag');
  return tag;
}

async function usesOf(ctx: Ctx, name: string): Promise<number> {
  const [row] = await ctx.db.select({ n: count() }).from(ticketTags).where(eq(ticketTags.tag, name));
  return row?.n ?? 0;
}
