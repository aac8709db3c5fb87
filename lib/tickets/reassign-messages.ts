import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, rawEmails, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from './change-ticket.ts';
import { recordMessageIds, removeMessageIds } from './known-message-ids.ts';

export type MessageRecord = Omit<typeof messages.$inferSelect, 'search'>;
/** Why an entry stands where it stands, and what is to be known of it: a move rewrites both, and its undo brings them back. */
export type FilingRecord = { id: string; filedBecause: string | null; flags: string[] };

/**
 * Puts entries of one locked ticket into another locked one of the same mailbox. Files and deliveries belong to their
 * entry and stay with it; the Message-IDs that lead to it and the raw emails that became it follow.
 */
export async function reassignMessages(
  ctx: Ctx,
  entries: MessageRecord[],
  { from, to, standing: filings }: { from: TicketRecord; to: TicketRecord; standing: FilingRecord[] },
): Promise<void> {
  const ids = entries.map(({ id }) => id);
  for (const { id, filedBecause, flags } of filings)
    await ctx.db.update(messages).set({ ticketId: to.id, filedBecause, flags }).where(eq(messages.id, id));
  await ctx.db.update(rawEmails).set({ ticketId: to.id }).where(inArray(rawEmails.messageId, ids));
  await removeMessageIds(ctx, from, entries);
  for (const entry of entries) await recordMessageIds(ctx, to, entry);
}

/** The times of a ticket as its entries tell them; `empty` when no correspondence is left in it. */
export async function timesOf(ctx: Ctx, ticketId: string) {
  const time = (which: ReturnType<typeof sql>) => sql<string | null>`${which}`;
  const row = firstOrThrow(
    await ctx.db
      .select({
        last: time(sql`max(${messages.createdAt})`),
        lastInbound: time(
          sql`max(${messages.createdAt}) filter (where ${messages.kind} = 'inbound' and ${messages.authorType} = 'contact' and not ${messages.automatic})`,
        ),
        firstReply: time(sql`min(${messages.createdAt}) filter (where ${messages.kind} = 'outbound')`),
        openedAt: tickets.createdAt,
      })
      .from(tickets)
      .leftJoin(messages, and(eq(messages.ticketId, tickets.id), ne(messages.kind, 'note')))
      .where(eq(tickets.id, ticketId))
      .groupBy(tickets.id),
  );
  const { last, lastInbound, firstReply, openedAt } = row;
  return {
    empty: last === null,
    times: {
      lastMessageAt: last ? new Date(last) : openedAt,
      lastInboundAt: lastInbound ? new Date(lastInbound) : null,
      firstReplyAt: firstReply ? new Date(firstReply) : null,
    },
  };
}
