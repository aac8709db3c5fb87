import { and, eq, sql } from 'drizzle-orm';
import { drafts, mergedDrafts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { becauseData } from '#lib/platform/told.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import type { Said } from '#locales/told.ts';

/** Reopens the draft that a merge superseded, unless somebody has written on the locked ticket since it was made. */
export async function reopenDraft(
  ctx: Ctx,
  { id: ticketId }: TicketRecord,
  { mergeId, because }: { mergeId: number; because: Said },
): Promise<boolean> {
  const newest = await newestCorrespondence(ctx, ticketId);
  const [draft] = await ctx.db
    .select({ id: drafts.id })
    .from(drafts)
    .innerJoin(mergedDrafts, eq(mergedDrafts.draftId, drafts.id))
    .where(
      and(
        eq(mergedDrafts.mergeId, mergeId),
        eq(mergedDrafts.ticketId, ticketId),
        eq(mergedDrafts.wasOpen, true),
        eq(drafts.status, 'superseded'),
        eq(drafts.ticketId, ticketId),
      ),
    );
  if (!draft || !newest) return false;
  const [reopened] = await ctx.db
    .update(drafts)
    .set({ status: 'proposed', version: sql`${drafts.version} + 1` })
    .where(and(eq(drafts.id, draft.id), eq(drafts.basedOnMessageId, newest.id)))
    .returning({ id: drafts.id });
  if (!reopened) return false;
  const data = { draft_id: reopened.id, message_id: null, ...becauseData(because) };
  await recordEvent(ctx, 'draft.reopened', { ticketId, data });
  return true;
}
