import { and, eq, exists, sql } from 'drizzle-orm';
import { deliveries, drafts } from '#db/schema/index.ts';
import { forwardsOfDraft } from '#lib/outbound/forward/undo-forward.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { nextReply, type Written, writtenAs } from '#lib/outbound/reply/undo-snapshot.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { becauseData, say } from '#lib/platform/told.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { draftsBefore, inheritDraftSnapshots } from './draft-snapshots.ts';

/** What undoing a reply gives back. */
export type Undone = Written & {
  /** The draft that is open again. */
  draftId: string | null;
  /** That draft holds the words of the reply, because it was the one approved. */
  draftHoldsBody: boolean;
};

/**
 * Cancels a reply that has not left. Restores the draft that it approved (with the approved body) or superseded, and the
 * ticket's state; returns what it was written as.
 * @throws Refusal as `cancelMessage`.
 */
export function undoApproval(ctx: Ctx, messageId: string): Promise<Undone> {
  return inTransaction(ctx, async (ctx) => {
    const ticketId = await cancelMessage(ctx, messageId);
    const draft = await reopenDraft(ctx, ticketId, messageId);
    if (draft) await cancelForwardsOf(ctx, draft.id, messageId);
    return {
      ...(await writtenAs(ctx, messageId)),
      draftId: draft?.id ?? null,
      draftHoldsBody: draft?.messageId === messageId,
    };
  });
}

/** The forwards that the same signature sent; one that has left stays, and signing again does not repeat it. */
async function cancelForwardsOf(ctx: Ctx, draftId: string, messageId: string): Promise<void> {
  for (const forward of await forwardsOfDraft(ctx, draftId, { except: messageId }))
    await cancelMessage(ctx, forward.messageId).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
}

/** Supersedes the approved drafts of a locked ticket whose replies were cancelled because the contact wrote. */
export async function supersedeCancelledDrafts(ctx: Ctx, ticketId: string): Promise<void> {
  const rows = await ctx.db
    .update(drafts)
    .set({ status: 'superseded', version: nextVersion })
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.status, 'approved'), isReplyCancelled(ctx)))
    .returning({ id: drafts.id, messageId: drafts.messageId });
  for (const { id, messageId } of rows) await recordSuperseded(ctx, ticketId, { id, messageId });
}

/**
 * Reopens the draft that was open before the undone reply. None when somebody has written since, another draft is open,
 * or anything but a reply would have superseded it.
 */
async function reopenDraft(ctx: Ctx, ticketId: string, messageId: string) {
  const before = await draftsBefore(ctx, ticketId, messageId);
  const later = await nextReply(ctx, ticketId, messageId);
  if (later) await inheritDraftSnapshots(ctx, messageId, later);
  const newest = await newestCorrespondence(ctx, ticketId);
  const wasOpen = before.find(
    (draft) =>
      draft.before === 'proposed' &&
      draft.basedOn === newest?.id &&
      (draft.status === 'superseded' || isApprovedBy(draft, messageId)),
  );
  const again = wasOpen && !(await hasOpenDraft(ctx, ticketId)) ? wasOpen : null;
  for (const draft of before) {
    if (draft.id !== again?.id && !isApprovedBy(draft, messageId)) continue;
    await ctx.db
      .update(drafts)
      .set({
        ...clearedReviewColumns,
        status: draft.id === again?.id ? 'proposed' : 'superseded',
        version: nextVersion,
      })
      .where(eq(drafts.id, draft.id));
    if (draft.id !== again?.id) await recordSuperseded(ctx, ticketId, { id: draft.id, messageId });
  }
  if (again)
    await recordEvent(ctx, 'draft.reopened', {
      ticketId,
      data: { draft_id: again.id, message_id: messageId, ...becauseData(because) },
    });
  return again;
}

const because = say('change.reply_taken_back');
const nextVersion = sql`${drafts.version} + 1`;

function isApprovedBy(draft: { status: string; messageId: string | null }, messageId: string): boolean {
  return draft.status === 'approved' && draft.messageId === messageId;
}

async function hasOpenDraft(ctx: Ctx, ticketId: string): Promise<boolean> {
  const open = await ctx.db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.status, 'proposed')));
  return open.length > 0;
}

function recordSuperseded(
  ctx: Ctx,
  ticketId: string,
  { id, messageId }: { id: string; messageId: string | null },
): Promise<void> {
  const data = { draft_id: id, message_id: messageId, ...becauseData(because) };
  return recordEvent(ctx, 'draft.superseded', { ticketId, data });
}

const clearedReviewColumns = {
  shown: null,
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
