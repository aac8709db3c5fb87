import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { draftSnapshots, drafts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

type DraftStatus = typeof drafts.$inferSelect.status;

/** Stores the status that drafts had before a reply. */
export async function saveDraftSnapshots(
  ctx: Ctx,
  messageId: string,
  before: { id: string; status: DraftStatus }[],
): Promise<void> {
  if (before.length === 0) return;
  await ctx.db
    .insert(draftSnapshots)
    .values(before.map(({ id, status }) => ({ messageId, draftId: id, status })));
}

/** No undo opens a draft of the ticket again: something else than a reply would have superseded it meanwhile. */
export async function supersedeSnapshots(ctx: Ctx, ticketId: string): Promise<void> {
  const ofTicket = ctx.db.select({ id: drafts.id }).from(drafts).where(eq(drafts.ticketId, ticketId));
  await ctx.db
    .update(draftSnapshots)
    .set({ status: 'superseded' })
    .where(and(inArray(draftSnapshots.draftId, ofTicket), eq(draftSnapshots.status, 'proposed')));
}

/**
 * The drafts of a ticket that a reply superseded, and the one that it approved, newest first, with their status before it. Older versions
 * stored none: their approved drafts were proposed.
 */
export function draftsBefore(ctx: Ctx, ticketId: string, messageId: string) {
  const ofReply = and(eq(draftSnapshots.draftId, drafts.id), eq(draftSnapshots.messageId, messageId));
  return ctx.db
    .select({
      id: drafts.id,
      basedOn: drafts.basedOnMessageId,
      status: drafts.status,
      messageId: drafts.messageId,
      before: sql<DraftStatus>`coalesce(${draftSnapshots.status}, 'proposed')`,
    })
    .from(drafts)
    .leftJoin(draftSnapshots, ofReply)
    .where(
      and(
        eq(drafts.ticketId, ticketId),
        or(isNotNull(draftSnapshots.draftId), eq(drafts.messageId, messageId)),
      ),
    )
    .orderBy(desc(drafts.createdAt), desc(drafts.id));
}

/** A later reply found the drafts as the undone one left them: its own undo then restores what was before both. */
export async function inheritDraftSnapshots(ctx: Ctx, from: string, to: string): Promise<void> {
  await ctx.db.execute(sql`
    insert into ${draftSnapshots} (message_id, draft_id, status)
    select ${sql.param(to, draftSnapshots.messageId)}, draft_id, status from ${draftSnapshots}
     where ${draftSnapshots.messageId} = ${sql.param(from, draftSnapshots.messageId)}
    on conflict (message_id, draft_id) do update set status = excluded.status`);
}
