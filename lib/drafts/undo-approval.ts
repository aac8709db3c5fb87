import { and, desc, eq, exists, sql } from 'drizzle-orm';
import { deliveries, drafts } from '#db/schema/index.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';

/**
 * Cancels a reply that has not left; its draft reopens with the approved body.
 * @throws Refusal as `cancelMessage`.
 */
export function undoApproval(ctx: Ctx, messageId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await reopenDrafts(ctx, await cancelMessage(ctx, messageId));
  });
}

/**
 * Reopens the newest approved draft of a locked ticket whose reply was cancelled. Others, and all when somebody has
 * written since or a draft is open, are superseded.
 */
export async function reopenDrafts(ctx: Ctx, ticketId: string): Promise<void> {
  const cancelled = await ctx.db
    .select({ id: drafts.id, basedOn: drafts.basedOnMessageId, messageId: drafts.messageId })
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.status, 'approved'), isReplyCancelled(ctx)))
    .orderBy(desc(drafts.createdAt), desc(drafts.id));
  if (cancelled.length === 0) return;
  const newest = await newestCorrespondence(ctx, ticketId);
  const [waiting] = await ctx.db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.status, 'proposed')));
  const again = waiting ? undefined : cancelled.find(({ basedOn }) => basedOn === newest?.id);
  for (const { id, messageId } of cancelled) {
    const status = id === again?.id ? 'proposed' : 'superseded';
    await ctx.db
      .update(drafts)
      .set({
        status,
        ...(status === 'proposed' ? clearedReviewColumns : {}),
        version: sql`${drafts.version} + 1`,
      })
      .where(eq(drafts.id, id));
    const because = 'the reply was taken back';
    await recordEvent(ctx, status === 'proposed' ? 'draft.reopened' : 'draft.superseded', {
      ticketId,
      data: { draft_id: id, message_id: messageId, because },
    });
  }
}

const clearedReviewColumns = {
  messageId: null,
  reviewedAt: null,
  reviewedByType: null,
  reviewedById: null,
  reviewedByName: null,
};

function isReplyCancelled(ctx: Ctx) {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(deliveries)
      .where(and(eq(deliveries.messageId, drafts.messageId), eq(deliveries.status, 'cancelled'))),
  );
}
