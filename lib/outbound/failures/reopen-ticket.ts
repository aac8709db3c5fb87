import type { Ctx } from '#lib/platform/context.ts';
import { changeTicket, lockTicket, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { correspondenceOf } from '#lib/tickets/correspondence.ts';
import { markAnswered } from '#lib/tickets/status.ts';

/** What is said of a reply that did not arrive, or may not have, when its ticket comes back. */
export function uncertainReason(recipient: string) {
  return `It is not known whether the reply to ${recipient} left.`;
}
export function refusedReason(recipient: string, words: string) {
  return `The reply to ${recipient} was refused: ${words}`;
}
export function notSentReason(recipient: string, words: string) {
  return `The reply to ${recipient} was not sent. ${words}`;
}
export function bouncedReason(recipient: string, words: string) {
  return `The reply to ${recipient} bounced: ${words}`;
}

/** A reply did not arrive, so the contact has no answer: the ticket is open again and says why a person is needed. */
export async function reopenUndeliveredTicket(ctx: Ctx, ticketId: string, because: string): Promise<void> {
  const ticket = await lockTicket(ctx, ticketId);
  await changeTicket(
    ctx,
    ticket,
    { ...statusColumns(ctx, 'open'), needsPerson: because },
    { type: 'ticket.reopened', data: { before: ticket.status, because } },
  );
}

/**
 * The reply to `recipient` does not need a person any more: it has left, is on its way again, or was let go. What was
 * asked of people because of it is taken off the locked ticket; once the reply answers it (`answers`), it is answered.
 */
export async function clearReplyFailure(
  ctx: Ctx,
  ticket: TicketRecord,
  recipient: string,
  { answers }: { answers: boolean },
): Promise<void> {
  const isAsked = [
    uncertainReason(recipient),
    refusedReason(recipient, ''),
    notSentReason(recipient, ''),
    bouncedReason(recipient, ''),
  ];
  if (!isAsked.some((words) => ticket.needsPerson?.startsWith(words))) return;
  const after = await changeTicket(
    ctx,
    ticket,
    { needsPerson: null },
    { type: 'ticket.updated', data: { because: `It is settled what becomes of the reply to ${recipient}.` } },
  );
  if (answers && (await lastMessageIsOurs(ctx, ticket.id))) await markAnswered(ctx, after);
}

async function lastMessageIsOurs(ctx: Ctx, ticketId: string): Promise<boolean> {
  const entries = await correspondenceOf(ctx, ticketId);
  return entries.findLast(({ automatic }) => !automatic)?.kind === 'outbound';
}
