import { and, asc, eq, or, sql } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { LinkedTicket } from './schema.ts';

export type TicketLinks = { goes_on_from: LinkedTicket | null; goes_on_in: LinkedTicket[] };

/** The ticket this one continues, and those that continue it, oldest first, within reach. */
export async function linkedTickets(ctx: Ctx, ticketId: string): Promise<TicketLinks> {
  const from = ctx.db.select({ id: tickets.continuesTicketId }).from(tickets).where(eq(tickets.id, ticketId));
  const rows = await ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      subject: tickets.subject,
      status: tickets.status,
      continues: tickets.continuesTicketId,
    })
    .from(tickets)
    .where(
      and(
        or(eq(tickets.continuesTicketId, ticketId), sql`${tickets.id} = (${from})`),
        withinReach(ctx, tickets.mailboxId),
      ),
    )
    .orderBy(asc(tickets.number))
    .limit(51);
  const links = rows.map(({ continues, ...ticket }) => ({ ticket, on: continues === ticketId }));
  return {
    goes_on_from: links.find(({ on }) => !on)?.ticket ?? null,
    goes_on_in: links.filter(({ on }) => on).map(({ ticket }) => ticket),
  };
}
