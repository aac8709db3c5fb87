import { eq, sql } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { assertMayDecide, lockDecidableDraft } from './decidable-draft.ts';
import { findDraft } from './drafts.ts';
import { type ForwardNote, withNotes } from './forward-notes.ts';

/** What is omitted stays. */
type DraftEdit = { body?: string; notes?: ForwardNote[]; ifMatch?: number };

/**
 * Edits the words of an open draft without deciding on it: its reply, and the notes of its forwards. What was proposed is kept.
 * @throws Refusal `invalid` for words that the draft has no place for, `stale` or `conflict` as `lockDecidableDraft` does.
 */
export async function editDraft(
  ctx: Ctx,
  id: string,
  { body, notes = [], ifMatch }: DraftEdit,
): Promise<void> {
  assertMayDecide(ctx);
  if (body !== undefined && !body.trim()) throw new Refusal('invalid', 'drafts.empty');
  const { ticketId } = await findDraft(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const { mailboxId } = await lockTicket(ctx, ticketId);
    const draft = await lockDecidableDraft(ctx, id, { ifMatch });
    if (body !== undefined && draft.act !== 'reply') throw new Refusal('invalid', 'drafts.noReplyToEdit');
    const { acts, changes } = withNotes(draft.acts, notes);
    if (body === undefined && changes.length === 0) return;
    await ctx.db
      .update(drafts)
      .set({ body, acts, version: sql`${drafts.version} + 1` })
      .where(eq(drafts.id, id));
    const data = { draft_id: id, reply: body !== undefined, notes: changes };
    await recordEvent(ctx, 'draft.edited', { ticketId, mailboxId, data });
  });
}
