import { and, eq } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { becauseData, say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { saveDraftSnapshots, supersedeSnapshots } from './draft-snapshots.ts';

/** Supersedes the open draft of a locked ticket for good; `because` goes into the event. */
export async function supersedeDrafts(ctx: Ctx, ticketId: string, because: Said): Promise<void> {
  await supersedeOpen(ctx, ticketId, because);
  await supersedeSnapshots(ctx, ticketId);
}

/** Supersedes the open draft of a locked ticket until the reply is undone. */
export async function supersedeByReply(ctx: Ctx, ticketId: string, messageId: string): Promise<void> {
  const ids = await supersedeOpen(ctx, ticketId, say('change.person_answered'));
  await saveDraftSnapshots(
    ctx,
    messageId,
    ids.map((id) => ({ id, status: 'proposed' })),
  );
}

async function supersedeOpen(ctx: Ctx, ticketId: string, because: Said): Promise<string[]> {
  const rows = await ctx.db
    .update(drafts)
    .set({ status: 'superseded' })
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.status, 'proposed')))
    .returning({ id: drafts.id });
  for (const { id } of rows)
    await recordEvent(ctx, 'draft.superseded', { ticketId, data: { draft_id: id, ...becauseData(because) } });
  return rows.map(({ id }) => id);
}
