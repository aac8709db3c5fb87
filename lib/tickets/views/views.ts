import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { viewPositions, views } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import type { EventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { toView, type View, type ViewChanges, type ViewInput, type ViewRecord } from './schema.ts';
import { assertMayShow, lockView, readView, viewsWithinReach } from './view-access.ts';

/** The most that a list shows. */
export const maxViews = 200;

/** The views within reach, in the order that the user gave them. */
export async function listViews(ctx: Ctx): Promise<View[]> {
  assertScope(ctx, 'read');
  return (await selectViews(ctx)).map(toView);
}

/** The rows of the same. */
export async function selectViews(ctx: Ctx): Promise<ViewRecord[]> {
  const ofUser =
    ctx.actor.type === 'user'
      ? and(eq(viewPositions.viewId, views.id), eq(viewPositions.userId, ctx.actor.id))
      : sql`false`;
  const rows = await ctx.db
    .select({ view: views })
    .from(views)
    .leftJoin(viewPositions, ofUser)
    .where(viewsWithinReach(ctx))
    .orderBy(sql`${viewPositions.position} asc nulls last`, asc(views.createdAt), asc(views.id))
    .limit(maxViews);
  return rows.map(({ view }) => view);
}

/** @throws Refusal `not_found`, also for somebody else's and out of reach. */
export async function getView(ctx: Ctx, id: string): Promise<View> {
  assertScope(ctx, 'read');
  return toView(await readView(ctx, id));
}

type Content = Pick<ViewRecord, 'name' | 'ownerId' | 'mailboxId' | 'filter'>;

/**
 * Keeps a filter of the list as a view: shared, unless it is `personal`.
 * @throws Refusal `invalid` for a personal one of no user; `forbidden` or `not_found` for a mailbox out of reach.
 */
export async function createView(ctx: Ctx, input: ViewInput): Promise<View> {
  assertScope(ctx, 'write');
  const content = contentAfter(ctx, { name: '', ownerId: null, mailboxId: null, filter: {} }, input);
  await assertMayShow(ctx, content);
  return inTransaction(ctx, async (ctx) => {
    const row = firstOrThrow(
      await ctx.db
        .insert(views)
        .values({ ...content, createdBy: ctx.actor.name })
        .returning(),
    );
    await record(ctx, 'view.created', row);
    return toView(row);
  });
}

/** Changes the given fields. @throws Refusal as `createView`; `stale` when `ifMatch` is not the version. */
export async function updateView(
  ctx: Ctx,
  id: string,
  { ifMatch, ...changes }: ViewChanges & { ifMatch?: number },
): Promise<View> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const content = contentAfter(ctx, await lockView(ctx, id, { ifMatch }), changes);
    await assertMayShow(ctx, content);
    const row = firstOrThrow(
      await ctx.db
        .update(views)
        .set({ ...content, updatedAt: sql`now()`, version: sql`${views.version} + 1` })
        .where(eq(views.id, id))
        .returning(),
    );
    await record(ctx, 'view.updated', row);
    return toView(row);
  });
}

/** Deletes a view; no ticket is touched. @throws Refusal as `lockView`. */
export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const row = await lockView(ctx, id);
    await ctx.db.delete(views).where(eq(views.id, id));
    await record(ctx, 'view.deleted', row);
  });
}

/** Puts a user's views into this order, before those that are not named. Not an event. @throws Refusal `not_found` for one that they do not see. */
export async function orderViews(ctx: Ctx, ids: string[]): Promise<void> {
  assertScope(ctx, 'read');
  const { actor } = ctx;
  const seen = await ctx.db
    .select({ id: views.id })
    .from(views)
    .where(and(inArray(views.id, ids), viewsWithinReach(ctx)));
  if (seen.length !== new Set(ids).size) throw notFound('view');
  if (actor.type !== 'user') throw new Refusal('invalid', 'views.onlyUsersOrder');
  const places = [...new Set(ids)].map((viewId, position) => ({ userId: actor.id, viewId, position }));
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(viewPositions)
      .set({ position: sql`${viewPositions.position} + ${places.length}` })
      .where(and(eq(viewPositions.userId, actor.id), notInArray(viewPositions.viewId, ids)));
    await ctx.db
      .insert(viewPositions)
      .values(places)
      .onConflictDoUpdate({
        target: [viewPositions.userId, viewPositions.viewId],
        set: { position: sql`excluded.position` },
      });
  });
}

function contentAfter(ctx: Ctx, before: Content, changes: ViewChanges): Content {
  const personal = changes.personal ?? before.ownerId !== null;
  if (personal && changes.mailbox_id) throw new Refusal('invalid', 'views.personalOfNoMailbox');
  const mailboxId = changes.mailbox_id === undefined ? before.mailboxId : changes.mailbox_id;
  return {
    name: changes.name ?? before.name,
    ownerId: personal ? userIdOf(ctx) : null,
    mailboxId: personal ? null : mailboxId,
    filter: changes.filter ?? before.filter,
  };
}

function userIdOf({ actor }: Ctx): string {
  if (actor.type === 'user') return actor.id;
  throw new Refusal('invalid', 'views.onlyUsersPersonal');
}

function record(ctx: Ctx, type: EventType & `view.${string}`, row: ViewRecord): Promise<void> {
  const data = { view_id: row.id, personal: row.ownerId !== null };
  return recordEvent(ctx, type, { mailboxId: row.mailboxId, data });
}
