import { and, eq, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { savedReplies, users } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { EventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { assertMayServe, lockSavedReply, readSavedReply } from './saved-reply-access.ts';
import {
  type SavedReply,
  type SavedReplyChanges,
  type SavedReplyInput,
  type SavedReplyRecord,
  toSavedReply,
} from './schema.ts';
import { usesOf } from './uses.ts';

type Content = Pick<
  SavedReplyRecord,
  'name' | 'body' | 'ownerId' | 'mailboxId' | 'addTags' | 'statusAfter' | 'assign' | 'assigneeId'
>;

const blank: Content = {
  name: '',
  body: '',
  ownerId: null,
  mailboxId: null,
  addTags: [],
  statusAfter: null,
  assign: null,
  assigneeId: null,
};

/**
 * Saves a reply: shared, for one mailbox or with null for all, unless it is `personal`.
 * @throws Refusal `invalid` for a personal one of no user, or an assignee who is not active; `forbidden` or `not_found`
 * for a mailbox out of reach.
 */
export async function createSavedReply(ctx: Ctx, input: SavedReplyInput): Promise<SavedReply> {
  assertScope(ctx, 'write');
  const content = contentAfter(ctx, blank, input);
  await assertSound(ctx, content);
  return inTransaction(ctx, async (ctx) => {
    const row = firstOrThrow(
      await ctx.db
        .insert(savedReplies)
        .values({ ...content, createdBy: ctx.actor.name })
        .returning(),
    );
    await record(ctx, 'saved_reply.created', row);
    return toSavedReply(row, { uses: 0, lastUsedAt: null });
  });
}

/** Changes the given fields. @throws Refusal as `createSavedReply`; `stale` when `ifMatch` is not the version. */
export async function updateSavedReply(
  ctx: Ctx,
  id: string,
  { ifMatch, ...changes }: SavedReplyChanges & { ifMatch?: number },
): Promise<SavedReply> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockSavedReply(ctx, id, { ifMatch });
    const content = contentAfter(ctx, before, changes);
    await assertSound(ctx, content);
    const row = firstOrThrow(
      await ctx.db
        .update(savedReplies)
        .set({ ...content, updatedAt: sql`now()`, version: sql`${savedReplies.version} + 1` })
        .where(eq(savedReplies.id, id))
        .returning(),
    );
    await record(ctx, 'saved_reply.updated', row);
    return toSavedReply(row, await usesOf(ctx, id));
  });
}

/** Takes it out of lists. Replies that were sent with it stay counted. @throws Refusal as `lockSavedReply`. */
export async function archiveSavedReply(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const row = await lockSavedReply(ctx, id);
    await ctx.db
      .update(savedReplies)
      .set({ archivedAt: sql`now()`, updatedAt: sql`now()` })
      .where(eq(savedReplies.id, id));
    await record(ctx, 'saved_reply.archived', row);
  });
}

/** @throws Refusal `not_found`, also for somebody else's and out of reach. */
export async function getSavedReply(ctx: Ctx, id: string): Promise<SavedReply> {
  assertScope(ctx, 'read');
  return toSavedReply(await readSavedReply(ctx, id), await usesOf(ctx, id));
}

function contentAfter(ctx: Ctx, before: Content, changes: SavedReplyChanges): Content {
  const personal = changes.personal ?? before.ownerId !== null;
  const mailboxId = changes.mailbox_id === undefined ? before.mailboxId : changes.mailbox_id;
  if (personal && changes.mailbox_id) throw new Refusal('invalid', 'savedReplies.personalServesAll');
  return {
    name: changes.name ?? before.name,
    body: changes.body ?? before.body,
    ownerId: personal ? userIdOf(ctx) : null,
    mailboxId: personal ? null : mailboxId,
    addTags: changes.add_tags ? [...new Set(changes.add_tags)] : before.addTags,
    statusAfter: changes.status === undefined ? before.statusAfter : changes.status,
    ...(changes.assignee === undefined
      ? { assign: before.assign, assigneeId: before.assigneeId }
      : assignColumns(changes.assignee)),
  };
}

function userIdOf({ actor }: Ctx): string {
  if (actor.type === 'user') return actor.id;
  throw new Refusal('invalid', 'savedReplies.onlyUsers');
}

function assignColumns(assignee: SavedReply['assignee']): Pick<Content, 'assign' | 'assigneeId'> {
  if (assignee === null) return { assign: null, assigneeId: null };
  if (assignee === 'me') return { assign: 'sender', assigneeId: null };
  return assignee === 'none'
    ? { assign: 'nobody', assigneeId: null }
    : { assign: 'user', assigneeId: assignee };
}

async function assertSound(ctx: Ctx, content: Content): Promise<void> {
  await assertMayServe(ctx, content);
  const { assigneeId, mailboxId } = content;
  if (assigneeId === null) return;
  const [user] = await ctx.db
    .select({ mailboxIds: users.mailboxIds })
    .from(users)
    .where(and(eq(users.id, assigneeId), isNull(users.disabledAt)));
  const sees =
    user && (mailboxId === null || user.mailboxIds === null || user.mailboxIds.includes(mailboxId));
  if (!sees) throw new Refusal('invalid', 'savedReplies.assignee');
}

/** Names and texts stay out of the log: a personal one is nobody else's business. */
function record(ctx: Ctx, type: EventType & `saved_reply.${string}`, row: SavedReplyRecord): Promise<void> {
  const data = { saved_reply_id: row.id, personal: row.ownerId !== null };
  return recordEvent(ctx, type, { mailboxId: row.mailboxId, data });
}
