import { eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { slaPolicies, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import type { EventData, TicketEventData, TicketEventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import { changesSince } from './changes-since.ts';
import { needsNobody } from './needs-person.ts';
import type { TicketStatus } from './schema.ts';
import { refreshDue } from './sla/refresh-due.ts';

export type TicketRecord = typeof tickets.$inferSelect;
type Changes = Partial<typeof tickets.$inferInsert>;

/**
 * Locks the ticket's row until the transaction ends; every change needs this lock.
 * @throws Refusal `not_found`, also out of reach; `conflict` when it was merged into another.
 * @throws Refusal `stale` when `ifMatch` is not the version.
 */
export async function lockTicket(ctx: Ctx, id: string, ifMatch?: number): Promise<TicketRecord> {
  const ticket = await lockTicketRow(ctx, id);
  if (ticket.mergedIntoId !== null) throw await mergedRefusal(ctx, ticket);
  if (ifMatch !== undefined && ifMatch !== ticket.version) {
    throw new Refusal('stale', 'tickets.stale', {
      facts: { version: ticket.version, ...(await changesSince(ctx, id, ifMatch)) },
    });
  }
  return ticket;
}

/** The same for what ends on a ticket that may have been merged meanwhile: it changes nothing there. */
export async function lockTicketRow(ctx: Ctx, id: string): Promise<TicketRecord> {
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, id)).for('update');
  if (!ticket || !(await reachesTicket(ctx, { ...ticket, ticketId: id }))) throw notFound('ticket');
  return ticket;
}

/** Why nothing can be done on a merged ticket; the facts name the one that holds its entries. */
export async function mergedRefusal(
  ctx: Ctx,
  { number, mergedIntoId }: Pick<TicketRecord, 'number' | 'mergedIntoId'>,
): Promise<Refusal> {
  const into = firstOrThrow(
    await ctx.db
      .select({ id: tickets.id, number: tickets.number })
      .from(tickets)
      .where(eq(tickets.id, mergedIntoId ?? '')),
  );
  return new Refusal(
    'conflict',
    sentence('tickets.merged', { number: String(number), into: String(into.number) }),
    {
      facts: { merged_into: into },
    },
  );
}

/** Asked within the change itself: where no policy is on, a change costs no further statement. */
const anyPolicy = sql<boolean>`exists (select 1 from ${slaPolicies} where ${isNull(slaPolicies.archivedAt)})`;

/**
 * Updates a locked ticket, increments its version, records the event and works out what the ticket is due by. Whatever
 * happens to a withdrawn ticket brings it back to the lists.
 */
export async function changeTicket<Type extends TicketEventType>(
  ctx: Ctx,
  ticket: TicketRecord,
  changes: Changes,
  event: { type: Type; data: TicketEventData<Type> },
): Promise<TicketRecord> {
  const { hasPolicy, ...after } = firstOrThrow(
    await ctx.db
      .update(tickets)
      .set({ withdrawnAt: null, ...changes, updatedAt: sql`now()`, version: sql`${tickets.version} + 1` })
      .where(eq(tickets.id, ticket.id))
      .returning({ ...getTableColumns(tickets), hasPolicy: anyPolicy }),
  );
  await recordEvent(ctx, event.type, {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: {
      ...event.data,
      ...byRule(ctx),
      number: ticket.number,
      version: after.version,
    } as EventData[Type],
  });
  return hasPolicy || after.slaPolicyId !== null ? refreshDue(ctx, after) : after;
}

function byRule({ actor }: Ctx) {
  return actor.type === 'system' && actor.rule ? { by_rule: actor.rule } : {};
}

/** The columns of a status, with its time and actor. */
export function statusColumns(ctx: Ctx, status: Exclude<TicketStatus, 'snoozed'>): Changes;
export function statusColumns(ctx: Ctx, status: 'snoozed', until: Date): Changes;
export function statusColumns(ctx: Ctx, status: TicketStatus, until?: Date): Changes {
  const closed = status === 'closed';
  return {
    status,
    snoozedUntil: until ?? null,
    closedAt: closed ? (sql<Date>`now()` as unknown as Date) : null,
    closedBy: closed ? ctx.actor.name : null,
    ...(closed ? needsNobody : { resolutionNote: null }),
  };
}
