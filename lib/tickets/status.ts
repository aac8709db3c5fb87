import { and, eq, lte, sql } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import {
  changeTicket,
  lockTicket,
  lockTicketRow,
  statusColumns,
  type TicketRecord,
} from './change-ticket.ts';
import { writeNote } from './note.ts';

/**
 * Closes a ticket. A resolution is stored with a note and never mailed.
 * @throws Refusal `conflict` when closed, `stale` when `ifMatch` is not its version.
 */
export async function closeTicket(
  ctx: Ctx,
  id: string,
  { resolution, ifMatch }: { resolution?: string | null; ifMatch?: number } = {},
) {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, id, ifMatch);
    if (ticket.status === 'closed')
      throw new Refusal('conflict', sentence('tickets.closedAlready', { number: String(ticket.number) }));
    await close(ctx, ticket, resolution?.trim() || null);
  });
}

export type ClosingRule = 'no_answer';

/** Closes a locked ticket; `rule` is the one that did, when no person or assistant does. */
export async function close(
  ctx: Ctx,
  ticket: TicketRecord,
  resolution: string | null,
  { rule }: { rule?: ClosingRule } = {},
): Promise<TicketRecord> {
  if (resolution) await writeNote(ctx, ticket, { body: resolution, flags: ['resolution'] });
  return changeTicket(
    ctx,
    ticket,
    { ...statusColumns(ctx, 'closed'), resolutionNote: resolution },
    {
      type: 'ticket.closed',
      data: { before: ticket.status, resolution, ...(rule === undefined ? {} : { rule }) },
    },
  );
}

/** Reopens a closed or snoozed ticket. @throws Refusal `conflict` when it is neither. */
export async function reopenTicket(ctx: Ctx, id: string, { ifMatch }: { ifMatch?: number } = {}) {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, id, ifMatch);
    if (ticket.status === 'open' || ticket.status === 'in_progress') {
      throw new Refusal('conflict', sentence('tickets.openAlready', { number: String(ticket.number) }));
    }
    await reopen(ctx, ticket, 'asked');
  });
}

export type ReopenCause = 'asked' | 'contact_wrote' | 'forward_answered' | 'snooze_ended';
const reopenWords: Record<ReopenCause, string> = {
  asked: 'asked',
  contact_wrote: 'the contact wrote',
  forward_answered: 'the forward was answered',
  snooze_ended: 'its time came',
};

/** Reopens a locked ticket, with the cause in the event. Does nothing when open. */
export async function reopen(ctx: Ctx, ticket: TicketRecord, cause: ReopenCause): Promise<TicketRecord> {
  if (ticket.status === 'open' || ticket.status === 'in_progress') return ticket;
  const type = ticket.status === 'snoozed' ? 'ticket.woken' : 'ticket.reopened';
  return changeTicket(ctx, ticket, statusColumns(ctx, 'open'), {
    type,
    data: { before: ticket.status, cause, because: reopenWords[cause] },
  });
}

/** Marks an open ticket in progress after a reply; other statuses stay. */
export async function markAnswered(ctx: Ctx, ticket: TicketRecord): Promise<TicketRecord> {
  if (ticket.status !== 'open') return ticket;
  return changeTicket(ctx, ticket, statusColumns(ctx, 'in_progress'), {
    type: 'ticket.in_progress',
    data: { before: 'open' },
  });
}

/**
 * Snoozes a ticket until a time, or until the contact writes.
 * @throws Refusal `invalid` for a time that is not in the future.
 */
export async function snoozeTicket(
  ctx: Ctx,
  id: string,
  { until, ifMatch }: { until: Date; ifMatch?: number },
) {
  assertScope(ctx, 'write');
  if (!(until.getTime() > Date.now())) throw new Refusal('invalid', 'tickets.snoozeInPast');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, id, ifMatch);
    await snooze(ctx, ticket, until);
  });
}

/** Snoozes a locked ticket. */
export function snooze(ctx: Ctx, ticket: TicketRecord, until: Date): Promise<TicketRecord> {
  return changeTicket(ctx, ticket, statusColumns(ctx, 'snoozed', until), {
    type: 'ticket.snoozed',
    data: { before: ticket.status, until: until.toISOString() },
  });
}

/** Wakes tickets that are due, each in its own transaction. Returns their count. */
export async function wakeDueTickets(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.status, 'snoozed'), lte(tickets.snoozedUntil, sql`now()`)))
    .limit(500);
  for (const { id } of due)
    try {
      await inTransaction(ctx, async (ctx) => {
        const ticket = await lockTicketRow(ctx, id);
        if (ticket.status === 'snoozed' && ticket.snoozedUntil && ticket.snoozedUntil <= new Date())
          await reopen(ctx, ticket, 'snooze_ended');
      });
    } catch (err) {
      ctx.log.error({ err, ticketId: id }, 'A snoozed ticket could not be woken');
    }
  return due.length;
}
