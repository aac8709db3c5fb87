import { cutText } from '#lib/mail/charset/clean-text.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { changeTicket, lockTicketRow, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { type NeedsPerson, needsPersonColumns, needsPersonTold } from '#lib/tickets/needs-person.ts';
import { writeNote } from '#lib/tickets/note.ts';
import { findTeam } from '#lib/tickets/teams/pick-member.ts';
import { assignTicket, updateTicket } from '#lib/tickets/update-ticket.ts';
import { findReviewer, isActiveUser } from '#lib/users/find-reviewer.ts';
import { recordGap } from '../gaps/record-gap.ts';

/** Why a run hands its ticket off. */
export type HandOffCause = Extract<NeedsPerson, { runId: string | null }>;

/**
 * Hands a ticket off: open, tagged needs-human, with the cause (text cut to 500 characters). A summary becomes a note.
 * The user or team that the cause names gets it, unless somebody has it. A closed ticket stays closed. What lacks an
 * article becomes part of a gap.
 */
export async function handOff(
  ctx: Ctx,
  { ticketId, cause, summary }: { ticketId: string; cause: HandOffCause; summary?: string | null },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicketRow(ctx, ticketId);
    if (ticket.status === 'closed') return;
    const { tags } = await getTicket(ctx, ticketId);
    if (tags.length < 30) await updateTicket(ctx, ticketId, { tags: [...tags, 'needs-human'] });
    if (summary?.trim()) await writeNote(ctx, ticket, { body: summary.trim(), flags: ['summary'] });
    const named = await assignNamed(ctx, ticket, cause);
    const need = 'words' in named ? { ...named, words: cutText(named.words, 500) } : named;
    const { kind, runId } = named;
    const because = named.kind === 'assistant_hand_off' ? (named.because ?? null) : null;
    const { text: reason, ...told } = needsPersonTold(named);
    const data = { run_id: runId, kind, because, reason, told, before: ticket.status };
    await changeTicket(
      ctx,
      ticket,
      { ...statusColumns(ctx, 'open'), ...needsPersonColumns(need) },
      { type: 'ticket.handed_off', data },
    );
    if (because === 'no_article') await recordGap(ctx, ticket, runId);
  });
}

/** Assigns the ticket to the user or team that the cause names, and returns the cause with the name as it is written here. */
async function assignNamed(ctx: Ctx, ticket: TicketRecord, cause: HandOffCause): Promise<HandOffCause> {
  if (cause.kind !== 'assistant_hand_off' || cause.name === null) return cause;
  const user = await findReviewer(ctx, { named: cause.name, mailboxId: ticket.mailboxId });
  const found = user ?? (await findTeam(ctx, { named: cause.name, mailboxId: ticket.mailboxId }));
  if (!found) return cause;
  const isTaken = ticket.assigneeId !== null && (await isActiveUser(ctx, ticket.assigneeId));
  if (!isTaken) await assignTicket(ctx, ticket.id, user ? { userId: user.id } : { teamId: found.id });
  return { ...cause, name: found.name };
}
