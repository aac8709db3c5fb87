import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { ticketDues, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { TicketRecord } from '../change-ticket.ts';
import { notify } from '../notifications/notify.ts';
import { eachLockedTicket, notFailing } from './due-failures.ts';

const maxTickets = 500;

/**
 * Records what has become due, or will be soon: each once, however many workers tick and whenever one was killed.
 * A ticket where that fails is passed over until `retryFailedDues` tries it again.
 * @returns how many tickets it looked at.
 */
export async function recordPassingDues(ctx: Ctx): Promise<number> {
  const rows = await ctx.db
    .selectDistinct({ id: ticketDues.ticketId })
    .from(ticketDues)
    .where(and(or(hasPassed, isSoon), notFailing(ticketDues.ticketId)))
    .limit(maxTickets);
  const ids = rows.map(({ id }) => id);
  await eachLockedTicket(ctx, ids, recordPassing);
  return ids.length;
}

/** The same of one locked ticket. */
export async function recordPassing(ctx: Ctx, ticket: TicketRecord): Promise<void> {
  await recordBreaches(ctx, ticket);
  await recordWarnings(ctx, ticket);
}

const neverBreached = isNull(ticketDues.breachedAt);

/** Also what was met too late while no worker ran. */
const hasPassed = and(
  neverBreached,
  or(isNull(ticketDues.metAt), gt(ticketDues.metAt, ticketDues.dueAt)),
  lte(ticketDues.dueAt, sql`now()`),
);

const isSoon = and(
  isNull(ticketDues.soonToldAt),
  neverBreached,
  isNull(ticketDues.metAt),
  isNotNull(ticketDues.dueAt),
  lte(ticketDues.soonAt, sql`now()`),
);

async function recordBreaches(ctx: Ctx, ticket: TicketRecord): Promise<void> {
  const passed = await ctx.db
    .update(ticketDues)
    .set({ breachedAt: ticketDues.dueAt })
    .where(and(eq(ticketDues.ticketId, ticket.id), hasPassed))
    .returning();
  for (const due of passed) {
    await ctx.db
      .update(tickets)
      .set({ breachedAt: tickets.dueAt, updatedAt: sql`now()` })
      .where(and(eq(tickets.id, ticket.id), eq(tickets.dueKind, due.kind), isNull(tickets.breachedAt)));
    await tell(ctx, ticket, { type: 'ticket.sla_breached', due });
  }
}

async function recordWarnings(ctx: Ctx, ticket: TicketRecord): Promise<void> {
  const soon = await ctx.db
    .update(ticketDues)
    .set({ soonToldAt: sql`now()` })
    .where(and(eq(ticketDues.ticketId, ticket.id), isSoon))
    .returning();
  for (const due of soon) await tell(ctx, ticket, { type: 'ticket.sla_due_soon', due });
}

/** What is over already concerns nobody any more; it is recorded all the same. */
async function tell(
  ctx: Ctx,
  ticket: TicketRecord,
  { type, due }: { type: 'ticket.sla_breached' | 'ticket.sla_due_soon'; due: typeof ticketDues.$inferSelect },
): Promise<void> {
  const kind = type === 'ticket.sla_breached' ? 'sla_breached' : 'sla_due_soon';
  const userIds = ticket.assigneeId === null || due.metAt !== null ? [] : [ticket.assigneeId];
  await notify(ctx, ticket, { kind, userIds });
  await recordEvent(ctx, type, {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: {
      number: ticket.number,
      kind: due.kind,
      due_at: due.dueAt?.toISOString() ?? '',
      sla_policy_id: due.policyId,
    },
  });
}
