import { cutText } from '#lib/mail/charset/clean-text.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { changeTicket, lockTicket, statusColumns } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { type NeedsPerson, needsPersonColumns, needsPersonReason } from '#lib/tickets/needs-person.ts';
import { writeNote } from '#lib/tickets/note.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';

/** Why a run hands its ticket off. */
export type HandOffCause = Extract<NeedsPerson, { runId: string | null }>;

/**
 * Hands a ticket off: open, tagged needs-human, with the cause (text cut to 500 characters). A summary becomes a note.
 * A closed ticket stays closed.
 */
export async function handOff(
  ctx: Ctx,
  { ticketId, cause, summary }: { ticketId: string; cause: HandOffCause; summary?: string | null },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (ticket.status === 'closed') return;
    const { tags } = await getTicket(ctx, ticketId);
    if (tags.length < 30) await updateTicket(ctx, ticketId, { tags: [...tags, 'needs-human'] });
    if (summary?.trim()) await writeNote(ctx, ticket, { body: summary.trim(), flags: ['summary'] });
    const need = 'words' in cause ? { ...cause, words: cutText(cause.words, 500) } : cause;
    const { kind, runId } = cause;
    const data = { run_id: runId, kind, reason: needsPersonReason(cause), before: ticket.status };
    await changeTicket(
      ctx,
      ticket,
      { ...statusColumns(ctx, 'open'), ...needsPersonColumns(need) },
      { type: 'ticket.handed_off', data },
    );
  });
}
