import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { needsNobody } from '#lib/tickets/needs-person.ts';
import { close, markAnswered, snooze } from '#lib/tickets/status.ts';

export type AfterReply = {
  then?: 'open' | 'in_progress' | 'closed' | 'snoozed';
  snoozeUntil?: Date;
  /** Stored with a note when it is closed. */
  resolution?: string | null;
};

/** What a reply does to its locked ticket: it is answered, and then as the writer wishes. Answers the ticket after it. */
export async function applyAfterReply(
  ctx: Ctx,
  before: TicketRecord,
  { then, snoozeUntil, resolution = null }: AfterReply,
): Promise<TicketRecord> {
  // The time of the message itself, so that undoing a later reply finds it again.
  const now = sql<Date>`now()` as unknown as Date;
  const touched = await changeTicket(
    ctx,
    before,
    { lastMessageAt: now, firstReplyAt: before.firstReplyAt ?? now, ...needsNobody },
    { type: 'ticket.replied', data: {} },
  );
  if (then === 'closed' && touched.status !== 'closed') return close(ctx, touched, resolution);
  if (then === 'snoozed') {
    if (!snoozeUntil || snoozeUntil <= new Date())
      throw new Refusal('invalid', 'Snoozing after the reply needs a time in the future.');
    return snooze(ctx, touched, snoozeUntil);
  }
  return then === 'open' ? touched : markAnswered(ctx, touched);
}
