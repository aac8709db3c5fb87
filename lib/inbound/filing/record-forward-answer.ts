import { proveByReply } from '#lib/outbound/proof/prove-arrival.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { reopen } from '#lib/tickets/status.ts';
import type { Filing } from './to-message.ts';

type ForwardAnswer = { ticket: TicketRecord; messageId: string; forwardId: string };

/**
 * Records the answer to a forward on the locked ticket. A person must read it, and a closed or snoozed ticket opens for it
 * unless a stranger wrote. Drafts, runs and scheduled replies stay, because the contact has written nothing.
 */
export async function recordForwardAnswer(
  ctx: Ctx,
  { raw, parsed, sender, destination, automatic, at }: Filing,
  { ticket, messageId, forwardId }: ForwardAnswer,
): Promise<void> {
  const { name } = ctx.actor;
  const need = needsPersonColumns({ kind: 'forward_answered', name });
  const data = { message_id: messageId, raw_email_id: raw.id, automatic, forward_id: forwardId };
  const changes = automatic ? {} : { lastMessageAt: at, ...need };
  const after = await changeTicket(ctx, ticket, changes, { type: 'message.received', data });
  if (automatic || !destination.joins?.known) return;
  const { address } = sender.person;
  await proveByReply(ctx, { ticketId: ticket.id, sender: address, answers: parsed.inReplyTo });
  await reopen(ctx, after, 'forward_answered');
}
