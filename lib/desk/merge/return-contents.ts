import { and, eq, inArray, or, sql } from 'drizzle-orm';
import {
  drafts,
  mergedDrafts,
  mergedMessages,
  mergedTodos,
  messages,
  rawEmails,
  todos,
} from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordMessageIds, removeMessageIds } from '#lib/tickets/known-message-ids.ts';
import { alignNotifications } from '#lib/tickets/notifications/align-notifications.ts';
import type { Pair } from './pair.ts';

export type Returned = {
  /** How many entries went back. */
  messages: number;
  /** Whether mail of the contact came for the merged ticket meanwhile. */
  received: boolean;
};

/** Moves back what a merge moved and what came for the merged ticket since, unless it was moved on. */
export async function returnContents(
  ctx: Ctx,
  { mergeId, from, into }: Pair & { mergeId: number },
): Promise<Returned> {
  const entries = await entriesOf(ctx, { mergeId, intoId: into.id });
  const ids = entries.map(({ id }) => id);
  if (ids.length > 0) {
    await ctx.db.update(messages).set({ ticketId: from.id }).where(inArray(messages.id, ids));
    await ctx.db.update(rawEmails).set({ ticketId: from.id }).where(inArray(rawEmails.messageId, ids));
    await removeMessageIds(ctx, into, entries);
    for (const entry of entries) await recordMessageIds(ctx, from, entry);
  }
  const ofMerge = (table: typeof mergedTodos | typeof mergedDrafts) => eq(table.mergeId, mergeId);
  await ctx.db
    .update(todos)
    .set({ ticketId: from.id })
    .where(
      and(
        eq(todos.ticketId, into.id),
        inArray(
          todos.id,
          ctx.db.select({ id: mergedTodos.todoId }).from(mergedTodos).where(ofMerge(mergedTodos)),
        ),
      ),
    );
  await alignNotifications(ctx, [into.id]);
  const draftsOfFrom = ctx.db
    .select({ id: mergedDrafts.draftId })
    .from(mergedDrafts)
    .where(and(ofMerge(mergedDrafts), eq(mergedDrafts.ticketId, from.id)));
  await ctx.db
    .update(drafts)
    .set({ ticketId: from.id })
    .where(and(eq(drafts.ticketId, into.id), inArray(drafts.id, draftsOfFrom)));
  return {
    messages: ids.length,
    received: entries.some(
      ({ arrivedLater, kind, authorType, automatic }) =>
        arrivedLater && kind === 'inbound' && authorType === 'contact' && !automatic,
    ),
  };
}

/** With the answers to forwards that go back. */
function entriesOf(ctx: Ctx, { mergeId, intoId }: { mergeId: number; intoId: string }) {
  const ofMerge = and(eq(mergedMessages.mergeId, mergeId), eq(mergedMessages.messageId, messages.id));
  const forwards = ctx.db
    .select({ id: mergedMessages.messageId })
    .from(mergedMessages)
    .where(eq(mergedMessages.mergeId, mergeId));
  return ctx.db
    .select({
      id: messages.id,
      kind: messages.kind,
      authorType: messages.authorType,
      automatic: messages.automatic,
      internetMessageId: messages.internetMessageId,
      inReplyTo: messages.inReplyTo,
      references: messages.references,
      arrivedLater: sql<boolean>`coalesce(${mergedMessages.arrivedLater}, true)`,
    })
    .from(messages)
    .leftJoin(mergedMessages, ofMerge)
    .where(
      and(
        eq(messages.ticketId, intoId),
        or(sql`${mergedMessages.mergeId} is not null`, inArray(messages.forwardId, forwards)),
      ),
    );
}
