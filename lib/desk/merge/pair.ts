import type { Ctx } from '#lib/platform/context.ts';
import { lockTicketRow, type TicketRecord } from '#lib/tickets/change-ticket.ts';

/** A merged ticket, and the one that holds its entries. */
export type Pair = { from: TicketRecord; into: TicketRecord };

/** Locks two tickets, the lower id first, so that acts in opposite directions cannot deadlock. */
export async function lockPair(ctx: Ctx, { from, into }: { from: string; into: string }): Promise<Pair> {
  const [lower, higher] = from < into ? [from, into] : [into, from];
  const first = await lockTicketRow(ctx, lower);
  const second = await lockTicketRow(ctx, higher);
  return from < into ? { from: first, into: second } : { from: second, into: first };
}

/** A ticket as events name it. */
export const eventRef = ({ id, number }: TicketRecord) => ({ ticket_id: id, number });

/** What a merge may change of a ticket, for its event. */
export function factsOf({ status, snoozedUntil, priority, assigneeId, needsPersonKind }: TicketRecord) {
  return {
    status,
    snoozed_until: snoozedUntil?.toISOString() ?? null,
    priority,
    assignee_id: assigneeId,
    needs_person: needsPersonKind,
  };
}
