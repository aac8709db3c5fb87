import { and, eq, sql } from 'drizzle-orm';
import { followUps, mailboxes } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { lockTicket, type TicketRecord } from '../change-ticket.ts';
import { newestCorrespondence } from '../correspondence.ts';
import { openQuestions } from './open-questions.ts';

export type FollowUp = Pick<typeof followUps.$inferSelect, 'messageId' | 'kind' | 'dueAt'>;

const hourMs = 3_600_000;

/**
 * Plans what follows if a mail of ours stays unanswered, as its mailbox wants it: a check-in when the mail asks something,
 * the end of the ticket when it is such a check-in. Its transaction is the mail's.
 */
export async function planFollowUp(
  ctx: Ctx,
  { mailboxId }: TicketRecord,
  {
    messageId,
    body,
    isCheckIn,
    leavesAt,
  }: { messageId: string; body: string; isCheckIn: boolean; leavesAt: Date },
): Promise<void> {
  if (!isCheckIn && openQuestions(body).length === 0) return;
  const [mailbox] = await ctx.db
    .select({ check_in: mailboxes.checkInHours, close: mailboxes.closeAfterHours })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  const kind = isCheckIn ? 'close' : 'check_in';
  const afterHours = mailbox?.[kind] ?? null;
  if (afterHours === null) return;
  const dueAt = new Date(leavesAt.getTime() + afterHours * hourMs);
  await ctx.db.insert(followUps).values({ messageId, kind, afterHours, dueAt });
}

/** What follows on a ticket if the contact does not answer, or null. An answer, or another mail of ours, ends it. */
export async function pendingFollowUp(ctx: Ctx, ticketId: string): Promise<FollowUp | null> {
  const newest = await newestCorrespondence(ctx, ticketId);
  if (newest?.kind !== 'outbound') return null;
  const [pending] = await ctx.db
    .select({ messageId: followUps.messageId, kind: followUps.kind, dueAt: followUps.dueAt })
    .from(followUps)
    .where(and(eq(followUps.messageId, newest.id), eq(followUps.status, 'pending')));
  return pending ?? null;
}

/** Cancels what would follow on a ticket. @throws Refusal `conflict` when nothing does. */
export async function cancelFollowUp(ctx: Ctx, ticketId: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const { mailboxId } = await lockTicket(ctx, ticketId);
    const pending = await pendingFollowUp(ctx, ticketId);
    if (!pending) throw new Refusal('conflict', 'tickets.nothingPlanned');
    await ctx.db
      .update(followUps)
      .set({ status: 'cancelled', decidedAt: sql`now()` })
      .where(eq(followUps.messageId, pending.messageId));
    await recordEvent(ctx, 'follow_up.cancelled', {
      ticketId,
      mailboxId,
      data: { message_id: pending.messageId, kind: pending.kind },
    });
  });
}
