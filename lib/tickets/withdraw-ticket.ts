import { and, eq, sql } from 'drizzle-orm';
import { messages, todos } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { changeTicket, statusColumns, type TicketRecord } from './change-ticket.ts';
import { notCancelled } from './not-cancelled.ts';

/** Whether nothing stands on a ticket but what was taken back: no mail, note, forward or todo. */
export async function isEmptyTicket(ctx: Ctx, ticketId: string): Promise<boolean> {
  const [[entry], [todo]] = await Promise.all([
    ctx.db
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.ticketId, ticketId), notCancelled))
      .limit(1),
    ctx.db.select({ id: todos.id }).from(todos).where(eq(todos.ticketId, ticketId)).limit(1),
  ]);
  return !entry && !todo;
}

/** Closes a locked ticket whose first mail was taken back, and keeps it out of the lists until something happens to it. */
export function withdrawTicket(ctx: Ctx, ticket: TicketRecord, messageId: string): Promise<TicketRecord> {
  const columns = { ...statusColumns(ctx, 'closed'), withdrawnAt: sql<Date>`now()` as unknown as Date };
  return changeTicket(
    ctx,
    ticket,
    { ...columns, firstReplyAt: null },
    { type: 'ticket.withdrawn', data: { before: ticket.status, message_id: messageId } },
  );
}
