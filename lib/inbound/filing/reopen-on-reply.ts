import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { events } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isEventOfType } from '#lib/platform/events.ts';
import { changeTicket, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { reopen } from '#lib/tickets/status.ts';

const maxPerHour = 5;
const hourMs = 3600 * 1000;

/**
 * Reopens a closed or snoozed ticket, which must be locked, because its contact (the actor) wrote.
 * After five times within an hour it is snoozed until the hour is over: the contact may be a program.
 */
export async function reopenOnReply(ctx: Ctx, ticket: TicketRecord): Promise<TicketRecord> {
  if (ticket.status === 'open' || ticket.status === 'in_progress') return ticket;
  const times = await reopenings(ctx, ticket.id);
  const oldest = times.at(-maxPerHour);
  if (!oldest) return reopen(ctx, ticket, 'contact_wrote');
  const until = new Date(oldest.getTime() + hourMs);
  if (ticket.status === 'snoozed' && ticket.snoozedUntil && ticket.snoozedUntil <= until) return ticket;
  const data = { before: ticket.status, until: until.toISOString(), times: times.length };
  return changeTicket(ctx, ticket, statusColumns(ctx, 'snoozed', until), {
    type: 'ticket.reopening_limited',
    data,
  });
}

/** When the contact reopened the ticket within the last hour, oldest first. */
async function reopenings(ctx: Ctx, ticketId: string): Promise<Date[]> {
  const rows = await ctx.db
    .select({ at: events.createdAt })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        isEventOfType('ticket.reopened', 'ticket.woken'),
        eq(events.actorType, 'contact'),
        eq(events.actorId, ctx.actor.id ?? ''),
        gt(events.createdAt, sql`now() - interval '1 hour'`),
      ),
    )
    .orderBy(asc(events.id));
  return rows.map(({ at }) => at);
}
