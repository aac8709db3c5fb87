import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { drafts } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { messagesAfter } from '#lib/tickets/changes-since.ts';

/** @throws Refusal `forbidden` for an actor without the scope `write`, and for an assistant. */
export function assertMayDecide(ctx: Ctx) {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant')
    throw new Refusal('forbidden', 'An assistant cannot decide on a draft.');
}

/**
 * Locks a draft for a decision; a superseded one only with `anyway`.
 * @throws Refusal `conflict` when it is decided, `stale` when `ifMatch` is not its version.
 */
export async function lockDecidableDraft(
  ctx: Ctx,
  id: string,
  { ifMatch, anyway = false }: { ifMatch?: number; anyway?: boolean },
): Promise<typeof drafts.$inferSelect> {
  const draft = firstOrThrow(await ctx.db.select().from(drafts).where(eq(drafts.id, id)).for('update'));
  const { status, ticketId, basedOnMessageId } = draft;
  if (status !== 'proposed' && !(status === 'superseded' && anyway)) {
    const statusLabels = {
      approved: 'approved',
      rejected: 'rejected',
      superseded: 'superseded by something newer',
    };
    throw new Refusal('conflict', `The draft has been ${statusLabels[status]} already.`, {
      facts: {
        status,
        reviewed_by: draft.reviewedByName,
        message_id: draft.messageId,
        messages: await messagesAfter(ctx, ticketId, basedOnMessageId),
      },
    });
  }
  if (ifMatch !== undefined && ifMatch !== draft.version) {
    throw new Refusal('stale', 'The draft has been edited since you read it.', {
      facts: { version: draft.version, body: draft.body },
    });
  }
  return draft;
}
