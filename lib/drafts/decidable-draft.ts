import { and, eq, isNull, ne } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { drafts, mergedDrafts, ticketMerges } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { messagesAfter } from '#lib/tickets/changes-since.ts';
import { sentence } from '#locales/sentence.ts';

/** @throws Refusal `forbidden` for an actor without the scope `write`, and for an assistant. */
export function assertMayDecide(ctx: Ctx) {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant') throw new Refusal('forbidden', 'drafts.assistant');
}

/**
 * Locks a draft for a decision; a superseded one only with `anyway`, and not on a ticket into which its own was merged.
 * @throws Refusal `conflict` when it is decided or was written for a merged ticket, `stale` when `ifMatch` is not its version.
 */
export async function lockDecidableDraft(
  ctx: Ctx,
  id: string,
  { ifMatch, anyway = false }: { ifMatch?: number; anyway?: boolean },
): Promise<typeof drafts.$inferSelect> {
  const draft = firstOrThrow(await ctx.db.select().from(drafts).where(eq(drafts.id, id)).for('update'));
  const { status, ticketId, basedOnMessageId } = draft;
  if (status !== 'proposed' && !(status === 'superseded' && anyway)) {
    throw new Refusal('conflict', sentence('drafts.decided', { status }), {
      facts: {
        status,
        reviewed_by: draft.reviewedByName,
        message_id: draft.messageId,
        messages: await messagesAfter(ctx, ticketId, basedOnMessageId),
      },
    });
  }
  if (status === 'superseded' && (await wasWrittenForAnother(ctx, draft))) {
    throw new Refusal('conflict', 'drafts.ofMergedTicket', {
      facts: { status, messages: await messagesAfter(ctx, ticketId, basedOnMessageId) },
    });
  }
  if (ifMatch !== undefined && ifMatch !== draft.version) {
    throw new Refusal('stale', 'drafts.stale', {
      facts: { version: draft.version, body: draft.body },
    });
  }
  return draft;
}

/** Whether a merge that stands brought it to its ticket, whose contact may be another than the one it speaks to. */
async function wasWrittenForAnother(
  ctx: Ctx,
  { id, ticketId }: typeof drafts.$inferSelect,
): Promise<boolean> {
  const [moved] = await ctx.db
    .select({ id: ticketMerges.id })
    .from(mergedDrafts)
    .innerJoin(ticketMerges, eq(ticketMerges.id, mergedDrafts.mergeId))
    .where(
      and(eq(mergedDrafts.draftId, id), ne(mergedDrafts.ticketId, ticketId), isNull(ticketMerges.undoneAt)),
    )
    .limit(1);
  return moved !== undefined;
}
