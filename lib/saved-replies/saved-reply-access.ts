import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { mailboxes, savedReplies } from '#db/schema/index.ts';
import { type Ctx, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import type { SavedReplyRecord } from './schema.ts';

/** The condition that a saved reply is the actor's own, or shared and serves a mailbox within reach, and in use. */
export function savedRepliesWithinReach(ctx: Ctx): SQL | undefined {
  const { actor } = ctx;
  const shared = and(
    isNull(savedReplies.ownerId),
    actor.mailboxIds === null
      ? undefined
      : or(isNull(savedReplies.mailboxId), withinReach(ctx, savedReplies.mailboxId)),
  );
  const own = actor.type === 'user' ? eq(savedReplies.ownerId, actor.id) : sql`false`;
  return and(isNull(savedReplies.archivedAt), or(own, shared));
}

/** The condition that it may be used in a mailbox. */
export function servesMailbox(mailboxId: string): SQL | undefined {
  return or(isNull(savedReplies.mailboxId), eq(savedReplies.mailboxId, mailboxId));
}

/** @throws Refusal `not_found`, also for somebody else's and out of reach. */
export async function readSavedReply(ctx: Ctx, id: string, lock = false): Promise<SavedReplyRecord> {
  const query = ctx.db
    .select()
    .from(savedReplies)
    .where(and(eq(savedReplies.id, id), savedRepliesWithinReach(ctx)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw notFound('savedReply');
  return row;
}

/**
 * Locks a saved reply that the actor may change until the transaction ends.
 * @throws Refusal `not_found`; `forbidden` when it serves every mailbox and the actor does not reach all; `stale` when
 * `ifMatch` is not its version.
 */
export async function lockSavedReply(
  ctx: Ctx,
  id: string,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<SavedReplyRecord> {
  const row = await readSavedReply(ctx, id, true);
  await assertMayServe(ctx, row);
  if (ifMatch !== undefined && ifMatch !== row.version)
    throw new Refusal('stale', 'savedReplies.stale', {
      facts: { version: row.version },
    });
  return row;
}

/**
 * Checks that the actor may keep a saved reply that serves this: their own, one mailbox, or with null every one.
 * @throws Refusal `invalid` when a program wants a personal one, `forbidden`, or `not_found`.
 */
export async function assertMayServe(
  ctx: Ctx,
  { ownerId, mailboxId }: Pick<SavedReplyRecord, 'ownerId' | 'mailboxId'>,
): Promise<void> {
  const { actor } = ctx;
  if (ownerId !== null) return;
  if (mailboxId === null) {
    if (actor.mailboxIds === null) return;
    throw new Refusal('forbidden', sentence('savedReplies.servesAll', { name: actor.name }));
  }
  const [mailbox] = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  if (!mailbox || !reaches(actor, mailboxId)) throw notFound('mailbox');
}
