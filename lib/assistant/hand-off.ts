import { cutText } from '#lib/mail/charset/clean-text.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { changeTicket, lockTicket, statusColumns } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { writeNote } from '#lib/tickets/note.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';

/**
 * Gives the ticket to people: it stands open with the tag needs-human and the reason (one sentence or two, at most 500
 * characters) in words; nothing is mailed. A summary becomes a note. A closed ticket stays closed: a person closed it.
 */
export async function handOff(
  ctx: Ctx,
  {
    runId = null,
    ticketId,
    reason,
    summary,
  }: { runId?: string | null; ticketId: string; reason: string; summary?: string | null },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (ticket.status === 'closed') return;
    const { tags } = await getTicket(ctx, ticketId);
    if (tags.length < 30) await updateTicket(ctx, ticketId, { tags: [...tags, 'needs-human'] });
    if (summary?.trim()) await writeNote(ctx, ticket, summary.trim(), ['summary']);
    await changeTicket(
      ctx,
      ticket,
      { ...statusColumns(ctx, 'open'), needsPerson: cutText(reason, 500) },
      { type: 'ticket.handed_off', data: { run_id: runId, reason, before: ticket.status } },
    );
  });
}
