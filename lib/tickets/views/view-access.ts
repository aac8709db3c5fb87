import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { mailboxes, views } from '#db/schema/index.ts';
import { type Ctx, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import type { ViewRecord } from './schema.ts';

/** The condition that a view is the actor's own, or shared and of a mailbox within reach. */
export function viewsWithinReach(ctx: Ctx): SQL | undefined {
  const { actor } = ctx;
  const shared = and(
    isNull(views.ownerId),
    actor.mailboxIds === null ? undefined : or(isNull(views.mailboxId), withinReach(ctx, views.mailboxId)),
  );
  return or(actor.type === 'user' ? eq(views.ownerId, actor.id) : sql`false`, shared);
}

/** @throws Refusal `not_found`, also for somebody else's and out of reach. */
export async function readView(ctx: Ctx, id: string, lock = false): Promise<ViewRecord> {
  const query = ctx.db
    .select()
    .from(views)
    .where(and(eq(views.id, id), viewsWithinReach(ctx)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw notFound('view');
  return row;
}

/**
 * Locks a view that the actor may change until the transaction ends.
 * @throws Refusal `not_found`; `forbidden` for one of everybody's when the actor does not reach all mailboxes; `stale`
 * when `ifMatch` is not its version.
 */
export async function lockView(
  ctx: Ctx,
  id: string,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<ViewRecord> {
  const row = await readView(ctx, id, true);
  await assertMayShow(ctx, row);
  if (ifMatch !== undefined && ifMatch !== row.version)
    throw new Refusal('stale', 'views.stale', {
      facts: { version: row.version },
    });
  return row;
}

/** Checks that the actor may keep a view for these people. @throws Refusal `forbidden` or `not_found`. */
export async function assertMayShow(
  ctx: Ctx,
  { ownerId, mailboxId }: Pick<ViewRecord, 'ownerId' | 'mailboxId'>,
): Promise<void> {
  if (ownerId !== null) return;
  if (mailboxId === null) {
    if (ctx.actor.mailboxIds === null) return;
    throw new Refusal('forbidden', sentence('views.ofEverybody', { name: ctx.actor.name }));
  }
  const rows = await ctx.db.select({ id: mailboxes.id }).from(mailboxes).where(eq(mailboxes.id, mailboxId));
  if (rows.length === 0 || !reaches(ctx.actor, mailboxId)) throw notFound('mailbox');
}
