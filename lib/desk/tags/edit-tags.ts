import { and, eq, isNull, sql } from 'drizzle-orm';
import { slaPolicies, tags, ticketTags } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { refreshAllDues } from '#lib/tickets/sla/refresh-all-dues.ts';
import { isOwnName } from '#lib/tickets/tag-names.ts';
import { isFixedTag, type TagColor } from '#lib/tickets/tags.ts';
import { sentence } from '#locales/sentence.ts';
import { renameMentions } from './mentions.ts';

/**
 * Renames a tag, or gives it a colour (null: none). What names it follows: saved replies, views, rules, policies; it is
 * one event. Tickets bear the tag's id, so however many they are, all lists and filters have the new name at once.
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
      await ctx.db.update(tags).set({ color }).where(eq(tags.id, before.id));
      await recordEvent(ctx, 'tag.colored', { data: { name, before: before.color, after: color } });
    }
    const after = wanted?.trim().toLowerCase() ?? name;
    if (after !== name) await rename(ctx, before, after);
  });
}

/**
 * Merges a tag into another: its tickets, saved replies, views, rules and policies have that one instead. They read so
 * as soon as it commits, because the retired tag has the other's name; its rows follow in the background (`tidyTag`).
 * @throws Refusal `not_found` for either; `conflict` for a tag that the product sets itself; `invalid` into itself.
 */
export async function mergeTag(ctx: Ctx, name: string, into: string): Promise<void> {
  assertAdmin(ctx);
  if (name === into) throw new Refusal('invalid', 'tags.mergeIntoItself');
  await inTransaction(ctx, async (ctx) => {
    const locked = new Map<string, TagRow>();
    for (const each of [name, into].sort()) locked.set(each, await lockTag(ctx, each));
    const [tag, other] = [locked.get(name), locked.get(into)];
    if (!tag || !other) throw notFound('tag');
    assertFree(name);
    const tickets = await usesOf(ctx, name);
    await retire(ctx, tag, other);
    await renameMentions(ctx, name, into);
    await recordEvent(ctx, 'tag.merged', { data: { name, into, tickets } });
  });
}

/**
 * Deletes a tag: tickets and saved replies lose it, at once for who reads them; the rows go in the background. A view of
 * it finds nothing any more.
 * @throws Refusal `not_found`; `conflict` for a tag that the product sets itself.
 */
export async function deleteTag(ctx: Ctx, name: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const tag = await lockTag(ctx, name);
    assertFree(name);
    const tickets = await usesOf(ctx, name);
    await retire(ctx, tag, null);
    await renameMentions(ctx, name, null);
    await recordEvent(ctx, 'tag.deleted', { data: { name, tickets } });
  });
}

type TagRow = typeof tags.$inferSelect;

async function rename(ctx: Ctx, { id, name }: TagRow, after: string): Promise<void> {
  const before = name ?? '';
  assertFree(before);
  const taken = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(and(eq(tags.name, after), isNull(tags.retiredAt)));
  if (taken.length > 0) throw new Refusal('conflict', sentence('tags.nameTaken', { name: after }));
  const tickets = await usesOf(ctx, before);
  await ctx.db.update(tags).set({ name: after, seeded: false }).where(eq(tags.id, id));
  await ctx.db.update(tags).set({ name: after }).where(eq(tags.mergedIntoId, id));
  await renameMentions(ctx, before, after);
  await recordEvent(ctx, 'tag.renamed', { data: { before, after, tickets } });
}

/** What was merged into it before, and is not tidied yet, goes the same way. */
async function retire(ctx: Ctx, { id, name }: TagRow, into: TagRow | null): Promise<void> {
  const ended = { name: into?.name ?? null, mergedIntoId: into?.id ?? null };
  await ctx.db.update(tags).set(ended).where(eq(tags.mergedIntoId, id));
  await ctx.db
    .update(tags)
    .set({ ...ended, retiredAt: sql`now()` })
    .where(eq(tags.id, id));
  await sendJob(ctx, 'desk.tidy_tag', { tagId: id });
  const concerned = and(isNull(slaPolicies.archivedAt), sql`${name} = any(${slaPolicies.tags})`);
  if ((await ctx.db.$count(slaPolicies, concerned)) > 0) await refreshAllDues(ctx);
}

/** What concerns the tickets of every mailbox. */
function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

function assertFree(name: string): void {
  if (isFixedTag(name)) throw new Refusal('conflict', sentence('tags.ours', { name }));
}

async function lockTag(ctx: Ctx, name: string): Promise<TagRow> {
  const named = and(eq(tags.name, name), isNull(tags.retiredAt));
  const [tag] = await ctx.db.select().from(tags).where(named).for('update');
  if (!tag) throw notFound('tag');
  return tag;
}

async function usesOf(ctx: Ctx, name: string): Promise<number> {
  const rows = await ctx.db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${ticketTags} join ${tags} on ${tags.id} = ${ticketTags.tagId}
    where ${tags.name} = ${name} and ${isOwnName}`);
  return rows[0]?.n ?? 0;
}
