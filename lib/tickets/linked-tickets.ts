import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { ticketLinks, ticketMerges, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { LinkedTicket, TicketMerge } from './schema.ts';

export type TicketLinks = {
  goes_on_from: LinkedTicket | null;
  goes_on_in: LinkedTicket[];
  linked: LinkedTicket[];
  merge: TicketMerge | null;
  merged_from: TicketMerge[];
};

const maxLinks = 51;
const columns = {
  id: tickets.id,
  number: tickets.number,
  subject: tickets.subject,
  status: tickets.status,
};

/**
 * The tickets that belong to this one, within reach: which it continues, which continue it (oldest first), linked by
 * hand, merged into it, and the one that it was merged into.
 */
export async function linkedTickets(ctx: Ctx, ticketId: string): Promise<TicketLinks> {
  const [continuing, linked, merge, mergedFrom] = await Promise.all([
    continuingTickets(ctx, ticketId),
    ticketsLinkedByHand(ctx, ticketId),
    merges(ctx, {
      ticket: ticketMerges.intoTicketId,
      where: eq(ticketMerges.fromTicketId, ticketId),
    }),
    merges(ctx, {
      ticket: ticketMerges.fromTicketId,
      where: eq(ticketMerges.intoTicketId, ticketId),
    }),
  ]);
  return { ...continuing, linked, merge: merge[0] ?? null, merged_from: mergedFrom };
}

async function continuingTickets(
  ctx: Ctx,
  ticketId: string,
): Promise<Pick<TicketLinks, 'goes_on_from' | 'goes_on_in'>> {
  const from = ctx.db.select({ id: tickets.continuesTicketId }).from(tickets).where(eq(tickets.id, ticketId));
  const rows = await ctx.db
    .select({ ...columns, continues: tickets.continuesTicketId })
    .from(tickets)
    .where(
      and(
        or(eq(tickets.continuesTicketId, ticketId), sql`${tickets.id} = (${from})`),
        withinReach(ctx, tickets.mailboxId),
      ),
    )
    .orderBy(asc(tickets.number))
    .limit(maxLinks);
  const links = rows.map(({ continues, ...ticket }) => ({ ticket, on: continues === ticketId }));
  return {
    goes_on_from: links.find(({ on }) => !on)?.ticket ?? null,
    goes_on_in: links.filter(({ on }) => on).map(({ ticket }) => ticket),
  };
}

function ticketsLinkedByHand(ctx: Ctx, ticketId: string): Promise<LinkedTicket[]> {
  const { ticketId: one, otherTicketId: other } = ticketLinks;
  return ctx.db
    .select(columns)
    .from(ticketLinks)
    .innerJoin(
      tickets,
      or(and(eq(one, ticketId), eq(tickets.id, other)), and(eq(other, ticketId), eq(tickets.id, one))),
    )
    .where(and(or(eq(one, ticketId), eq(other, ticketId)), withinReach(ctx, tickets.mailboxId)))
    .orderBy(asc(tickets.number))
    .limit(maxLinks);
}

type Merges = {
  /** Which of the two tickets is asked for. */
  ticket: typeof ticketMerges.fromTicketId | typeof ticketMerges.intoTicketId;
  where: ReturnType<typeof eq>;
};

async function merges(ctx: Ctx, { ticket, where }: Merges): Promise<TicketMerge[]> {
  const rows = await ctx.db
    .select({ ...columns, at: ticketMerges.mergedAt, by: ticketMerges.mergedBy })
    .from(ticketMerges)
    .innerJoin(tickets, eq(tickets.id, ticket))
    .where(and(where, isNull(ticketMerges.undoneAt), withinReach(ctx, tickets.mailboxId)))
    .orderBy(asc(ticketMerges.id))
    .limit(maxLinks);
  return rows.map(({ at, by, ...of }) => ({ ...of, merged_at: at.toISOString(), merged_by: by }));
}
