import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, notifications, rawEmails, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from './change-ticket.ts';
import { recordMessageIds, removeMessageIds } from './known-message-ids.ts';

export type MessageRecord = Omit<typeof messages.$inferSelect, 'search'>;
/** Why an entry is in its ticket, with its flags; a move rewrites both, its undo restores them. */
export type FilingRecord = Pick<MessageRecord, 'id' | 'filedBecause' | 'filedTold' | 'flags'>;

/**
 * Reassigns entries to another locked ticket of the same mailbox, with their Message-IDs and raw emails. Notifications of them go along. Files and
 * deliveries stay with the entry.
 */
export async function reassignMessages(
  ctx: Ctx,
  entries: MessageRecord[],
  { from, to, filings }: { from: TicketRecord; to: TicketRecord; filings: FilingRecord[] },
): Promise<void> {
  const ids = entries.map(({ id }) => id);
  for (const { id, ...filing } of filings)
    await ctx.db
      .update(messages)
      .set({ ...filing, ticketId: to.id })
      .where(eq(messages.id, id));
  await ctx.db.update(notifications).set({ ticketId: to.id }).where(inArray(notifications.messageId, ids));
  await ctx.db.update(rawEmails).set({ ticketId: to.id }).where(inArray(rawEmails.messageId, ids));
  await removeMessageIds(ctx, from, entries);
  for (const entry of entries) await recordMessageIds(ctx, to, entry);
}

/** The times of a ticket, from its entries; `empty` without correspondence. */
export async function timesOf(ctx: Ctx, ticketId: string) {
  const time = (which: ReturnType<typeof sql>) => sql<string | null>`${which}`;
  const { last, lastInbound, firstReply, openedAt } = firstOrThrow(
    await ctx.db
      .select({
        last: time(sql`max(${messages.createdAt})`),
        lastInbound: time(
          sql`max(${messages.createdAt}) filter (where ${messages.kind} = 'inbound' and ${messages.authorType} = 'contact' and ${messages.forwardId} is null and not ${messages.automatic})`,
        ),
        firstReply: time(
          sql`min(${messages.createdAt}) filter (where ${messages.kind} = 'outbound' and ${messages.forwardId} is null)`,
        ),
        openedAt: tickets.createdAt,
      })
      .from(tickets)
      .leftJoin(messages, and(eq(messages.ticketId, tickets.id), ne(messages.kind, 'note')))
      .where(eq(tickets.id, ticketId))
      .groupBy(tickets.id),
  );
  return {
    empty: last === null,
    times: {
      lastMessageAt: last ? new Date(last) : openedAt,
      lastInboundAt: lastInbound ? new Date(lastInbound) : null,
      firstReplyAt: firstReply ? new Date(firstReply) : null,
    },
  };
}
