import { and, inArray, isNull } from 'drizzle-orm';
import { type apiKeys, mailboxes, tags } from '#db/schema/index.ts';
import type { Actor, Ctx } from '#lib/platform/context.ts';

type KeyActor = Extract<Actor, { type: 'api_key' }>;

/**
 * Who acts with a key. One that is limited to tags gets every mailbox by its id: what asks for the whole desk is then
 * refused. A tag that is gone opens nothing; what was merged into one of its tags does.
 */
export async function keyActor(ctx: Ctx, row: typeof apiKeys.$inferSelect): Promise<KeyActor> {
  const { id, name, scopes, mailboxIds, tagIds } = row;
  const actor = { type: 'api_key' as const, id, name, scopes, mailboxIds };
  if (tagIds === null) return actor;
  const names = ctx.db
    .select({ name: tags.name })
    .from(tags)
    .where(and(inArray(tags.id, tagIds), isNull(tags.retiredAt)));
  const [borne, all] = await Promise.all([
    tagIds.length ? ctx.db.select({ id: tags.id }).from(tags).where(inArray(tags.name, names)) : [],
    mailboxIds ? [] : ctx.db.select({ id: mailboxes.id }).from(mailboxes),
  ]);
  return {
    ...actor,
    mailboxIds: mailboxIds ?? all.map((mailbox) => mailbox.id),
    tagIds: borne.map((tag) => tag.id),
  };
}
