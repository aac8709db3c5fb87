import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { events } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { changeTicket, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { reopen } from '#lib/tickets/status.ts';

const maxPerHour = 5;
const hourMs = 3600 * 1000;

/**
 * Brings a locked ticket back because its contact (the actor) wrote; a closed one opens, a snoozed one wakes. After five
 * times within an hour it may be a program that writes: then the ticket stays out of sight until that hour is over, and
 * comes back by the clock, so that nobody who wrote is left without an answer.
 */
export async function reopenOnReply(ctx: Ctx, ticket: TicketRecord): Promise<TicketRecord> {
  if (ticket.status === 'open' || ticket.status === 'in_progress') return ticket;
  const times = await reopenings(ctx, ticket.id);
  if (times.length < maxPerHour) return reopen(ctx, ticket, 'contact_wrote');
  const until = new Date(times.at(-maxPerHour)!.getTime() + hourMs);
  if (ticket.status === 'snoozed' && ticket.snoozedUntil && ticket.snoozedUntil <= until) return ticket;
  const data = { before: ticket.status, until: until.toISOString(), times: times.length };
  return changeTicket(ctx, ticket, statusColumns(ctx, 'snoozed', until), {
    type: 'ticket.reopening_limited',
    data,
  });
}

/** When this contact has brought this ticket back within the last hour, oldest first. */
async function reopenings(ctx: Ctx, ticketId: string): Promise<Date[]> {
  const rows = await ctx.db
    .select({ at: events.createdAt })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        inArray(events.type, ['ticket.reopened', 'ticket.woken']),
        eq(events.actorType, 'contact'),
        eq(events.actorId, ctx.actor.id ?? ''),
        gt(events.createdAt, sql`now() - interval '1 hour'`),
      ),
    )
    .orderBy(asc(events.id));
  return rows.map(({ at }) => at);
}
