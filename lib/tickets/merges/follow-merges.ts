import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { messages, ticketMerges, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { lockTicketRow, type TicketRecord } from '../change-ticket.ts';

/** The ticket that holds the entries of this one: itself, or the last of those that it was merged into. */
export async function followMerges(ctx: Ctx, ticketId: string): Promise<string> {
  const id = sql.param(ticketId, tickets.id);
  const [last] = await ctx.db.execute<{ id: string }>(sql`
    with recursive path(id, next) as (
      select id, merged_into_id from ${tickets} where id = ${id}
      union all
      select into_ticket.id, into_ticket.merged_into_id
        from path join ${tickets} into_ticket on into_ticket.id = path.next
    )
    select 'tkt_' || replace(id::text, '-', '') as id from path where next is null`);
  return last?.id ?? ticketId;
}

/** The tickets that were merged into this one, directly or by way of others. */
export function mergedTicketIds(ticketId: string): SQL {
  return sql`(
    with recursive merged(id) as (
      select id from ${tickets} where merged_into_id = ${sql.param(ticketId, tickets.id)}
      union all
      select further.id from merged join ${tickets} further on further.merged_into_id = merged.id
    )
    select id from merged)`;
}

/** Locks the ticket that holds the entries of this one, without locking those merged into it on the way. */
export async function lockMergeTarget(ctx: Ctx, ticketId: string): Promise<TicketRecord> {
  for (;;) {
    const ticket = await lockTicketRow(ctx, await followMerges(ctx, ticketId));
    if (ticket.mergedIntoId === null) return ticket;
  }
}

/** The same for an entry, which may have been moved since somebody read its ticket. Null when it is gone. */
export async function lockTicketOfMessage(ctx: Ctx, messageId: string): Promise<TicketRecord | null> {
  for (;;) {
    const before = await ticketIdOf(ctx, messageId);
    if (before === null) return null;
    const ticket = await lockTicketRow(ctx, before);
    if ((await ticketIdOf(ctx, messageId)) === ticket.id) return ticket;
  }
}

async function ticketIdOf(ctx: Ctx, messageId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ ticketId: messages.ticketId })
    .from(messages)
    .where(eq(messages.id, messageId));
  return row?.ticketId ?? null;
}

/** When a ticket last took part in a merge or its undo; what was read of it before is outdated. */
export function lastMergeOf(ticketId: string): SQL {
  const id = sql.param(ticketId, tickets.id);
  return sql`(select max(greatest(${ticketMerges.mergedAt}, ${ticketMerges.undoneAt})) from ${ticketMerges}
    where ${ticketMerges.fromTicketId} = ${id} or ${ticketMerges.intoTicketId} = ${id})`;
}

/** The merge of a ticket that has not been undone. */
export async function standingMerge(ctx: Ctx, fromTicketId: string) {
  const [merge] = await ctx.db
    .select()
    .from(ticketMerges)
    .where(and(eq(ticketMerges.fromTicketId, fromTicketId), isNull(ticketMerges.undoneAt)));
  return merge;
}
