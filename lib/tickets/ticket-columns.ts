import { and, eq, sql } from 'drizzle-orm';
import { contacts, slaPolicies, ticketReads, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { needsPersonTold, readNeedsPerson } from './needs-person.ts';
import type { Ticket } from './schema.ts';
import { tagNames } from './tag-names.ts';

/** The base query of tickets; callers add filters and order. */
export function selectTickets(ctx: Ctx) {
  return ctx.db
    .select(ticketColumns)
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .leftJoin(ticketReads, readsOf(ctx))
    .$dynamic();
}

/** The join to the acting user's last read; programs have none. */
export function readsOf(ctx: Ctx) {
  return ctx.actor.type === 'user'
    ? and(eq(ticketReads.ticketId, tickets.id), eq(ticketReads.userId, ctx.actor.id))
    : sql`false`;
}

/** True when the contact has written since the acting user read the ticket. */
export const unread = sql<boolean>`(${tickets.lastInboundAt} is not null and (${ticketReads.readAt} is null or ${ticketReads.readAt} < ${tickets.lastInboundAt}))`;

/** Unread by lookup per ticket: for queries of few tickets. */
export function unreadByKey(ctx: Ctx) {
  return sql<boolean>`(${tickets.lastInboundAt} is not null and coalesce(
  (select ${ticketReads.readAt} from ${ticketReads} where ${readsOf(ctx)}), '-infinity') < ${tickets.lastInboundAt})`;
}

export const ticketColumns = {
  ticket: tickets,
  contact: {
    id: contacts.id,
    name: contacts.name,
    address: contacts.address,
    reply_to: contacts.replyTo,
  },
  tags: tagNames,
  unread,
  mergedIntoNumber: sql<number | null>`(
    select into_ticket.number from tickets into_ticket where into_ticket.id = ${tickets.mergedIntoId})`.mapWith(
    Number,
  ),
  slaPolicyName: sql<
    string | null
  >`(select ${slaPolicies.name} from ${slaPolicies} where ${slaPolicies.id} = ${tickets.slaPolicyId})`,
};

export type TicketSelection = {
  ticket: typeof tickets.$inferSelect;
  contact: Ticket['contact'];
  tags: string[];
  unread: boolean;
  mergedIntoNumber: number | null;
  slaPolicyName: string | null;
};

export function toTicket(selection: TicketSelection): Ticket {
  const { ticket, contact, tags, unread, mergedIntoNumber } = selection;
  const { mergedIntoId } = ticket;
  return {
    id: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    mailbox_id: ticket.mailboxId,
    assistant_id: ticket.assistantId,
    contact,
    assignee_id: ticket.assigneeId,
    assignee_team_id: ticket.assigneeTeamId,
    tags,
    language: ticket.language,
    language_set_by: ticket.languageSetBy,
    ...needsPersonOf(ticket),
    snoozed_until: ticket.snoozedUntil?.toISOString() ?? null,
    ...dueOf(selection),
    resolution_note: ticket.resolutionNote,
    unread,
    created_at: ticket.createdAt.toISOString(),
    updated_at: ticket.updatedAt.toISOString(),
    first_reply_at: ticket.firstReplyAt?.toISOString() ?? null,
    last_message_at: ticket.lastMessageAt.toISOString(),
    closed_at: ticket.closedAt?.toISOString() ?? null,
    merged_into:
      mergedIntoId === null || mergedIntoNumber === null
        ? null
        : { id: mergedIntoId, number: mergedIntoNumber },
    withdrawn_at: ticket.withdrawnAt?.toISOString() ?? null,
    sample: ticket.sample,
    version: ticket.version,
  };
}

type DueFields = Pick<Ticket, 'due_at' | 'due_kind' | 'due_soon_at' | 'breached_at' | 'sla_policy'>;

function dueOf({ ticket, slaPolicyName }: TicketSelection): DueFields {
  const { slaPolicyId } = ticket;
  return {
    due_at: ticket.dueAt?.toISOString() ?? null,
    due_kind: ticket.dueKind,
    due_soon_at: ticket.dueSoonAt?.toISOString() ?? null,
    breached_at: ticket.breachedAt?.toISOString() ?? null,
    sla_policy: slaPolicyId && slaPolicyName !== null ? { id: slaPolicyId, name: slaPolicyName } : null,
  };
}

function needsPersonOf(
  ticket: TicketSelection['ticket'],
): Pick<Ticket, 'needs_person' | 'needs_person_told' | 'needs_person_cause'> {
  const need = readNeedsPerson(ticket);
  if (!need) return { needs_person: null, needs_person_told: null, needs_person_cause: null };
  const told = needsPersonTold(need);
  return {
    needs_person: told.text,
    needs_person_told: told,
    needs_person_cause: {
      kind: need.kind,
      delivery_id: ticket.needsPersonDeliveryId,
      run_id: ticket.needsPersonRunId,
    },
  };
}
