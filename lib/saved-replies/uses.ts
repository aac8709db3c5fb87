import { and, count, eq, inArray, max } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { savedReplies, savedReplyUses } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { savedRepliesWithinReach, servesMailbox } from './saved-reply-access.ts';
import type { SavedReplyUse } from './schema.ts';

/** How often a saved reply was sent, and when last. */
export async function usesOf(ctx: Ctx, id: string): Promise<SavedReplyUse> {
  return firstOrThrow(
    await ctx.db
      .select({ uses: count(), lastUsedAt: max(savedReplyUses.usedAt) })
      .from(savedReplyUses)
      .where(eq(savedReplyUses.savedReplyId, id)),
  );
}

/** Counts a reply for the saved replies it was written with. One that is gone meanwhile holds no reply up. */
export async function recordUses(
  ctx: Ctx,
  { messageId, mailboxId, ids }: { messageId: string; mailboxId: string; ids: string[] },
): Promise<void> {
  if (ids.length === 0) return;
  const used = await ctx.db
    .select({ savedReplyId: savedReplies.id })
    .from(savedReplies)
    .where(and(inArray(savedReplies.id, ids), savedRepliesWithinReach(ctx), servesMailbox(mailboxId)));
  if (used.length > 0)
    await ctx.db.insert(savedReplyUses).values(used.map((each) => ({ ...each, messageId })));
}

/** A reply that was taken back was not sent. */
export async function forgetUses(ctx: Ctx, messageId: string): Promise<void> {
  await ctx.db.delete(savedReplyUses).where(eq(savedReplyUses.messageId, messageId));
}
