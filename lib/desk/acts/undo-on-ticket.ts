import { isDeepStrictEqual } from 'node:util';
import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import { assistants, events, type TicketFields, type ticketActItems, users } from '#db/schema/index.ts';
import { undoApproval } from '#lib/drafts/undo-approval.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { EventType } from '#lib/platform/event-types.ts';
import { isEventOfType } from '#lib/platform/events.ts';
import { changeTicket, lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { markRead, updateTicket } from '#lib/tickets/update-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { readFields, tagChanges } from './ticket-fields.ts';

type Item = typeof ticketActItems.$inferSelect;
type Status = NonNullable<TicketFields['status']>;

/**
 * Restores what an act changed of a ticket.
 * @throws Refusal `conflict` when somebody has changed it since, or its reply has left. Call it in a transaction.
 */
export async function undoOnTicket(ctx: Ctx, item: Item): Promise<void> {
  if (item.messageId) {
    await undoApproval(ctx, item.messageId);
    return;
  }
  const { before, after, version } = item;
  if (!before || !after || version === null) throw new Refusal('conflict', 'acts.nothingToUndo');
  let ticket = await lockTicket(ctx, item.ticketId);
  const now = await readFields(ctx, ticket);
  if (!isAsLeft(now, item) || (await hasForeignChange(ctx, item)))
    throw new Refusal('conflict', sentence('acts.changedSince', { number: String(ticket.number) }));
  const need = isDeepStrictEqual(now.need, after.need) ? before.need : {};
  if (before.status) ticket = await restoreStatus(ctx, ticket, { status: before.status, need });
  if (before.assigneeId !== undefined || before.assigneeTeamId !== undefined) {
    const { assigneeId = ticket.assigneeId, assigneeTeamId = ticket.assigneeTeamId } = before;
    ticket = await restoreAssignee(ctx, ticket, { columns: { assigneeId, assigneeTeamId }, need });
  }
  if (before.assistantId !== undefined) ticket = await restoreAssistant(ctx, ticket, before.assistantId);
  if (before.priority) await updateTicket(ctx, ticket.id, { priority: before.priority });
  if (before.tags) await updateTicket(ctx, ticket.id, { tags: restoredTags(now.tags, item) });
  if (before.readAt) await markRead(ctx, ticket.id, { read: true });
}

/** Of the tags, only what came and went must stand as the act left it. */
function isAsLeft(now: Required<TicketFields>, { before, after }: Item): boolean {
  const { added, removed } = tagChanges(before ?? {}, after ?? {});
  return (
    (['status', 'priority', 'assigneeId', 'assigneeTeamId', 'assistantId'] as const).every(
      (name) => after?.[name] === undefined || isDeepStrictEqual(now[name], after[name]),
    ) &&
    added.every((tag) => now.tags.includes(tag)) &&
    removed.every((tag) => !now.tags.includes(tag))
  );
}

function restoredTags(now: string[], { before, after }: Item): string[] {
  const { added, removed } = tagChanges(before ?? {}, after ?? {});
  return [...now.filter((tag) => !added.includes(tag)), ...removed];
}

const eventsOfField: Partial<Record<keyof TicketFields, EventType[]>> = {
  status: ['ticket.closed', 'ticket.reopened', 'ticket.woken', 'ticket.snoozed', 'ticket.opened'],
  priority: ['ticket.prioritized'],
  assigneeId: ['ticket.assigned'],
  assigneeTeamId: ['ticket.assigned'],
  assistantId: ['ticket.moved'],
};

/** The condition of the events after an act by which somebody else changed the same fields. */
export function changesByOthers(ctx: Ctx, { ticketId, version, after }: Item): SQL | undefined {
  const types = Object.keys(after ?? {}).flatMap((name) => eventsOfField[name as keyof TicketFields] ?? []);
  if (types.length === 0) return sql`false`;
  return and(
    eq(events.ticketId, ticketId),
    isEventOfType(...types),
    sql`(${events.data} ->> 'version')::int > ${version}`,
    or(ne(events.actorType, ctx.actor.type), sql`${events.actorId} is distinct from ${ctx.actor.id}`),
  );
}

async function hasForeignChange(ctx: Ctx, item: Item): Promise<boolean> {
  const [found] = await ctx.db
    .select({ id: events.id })
    .from(events)
    .where(changesByOthers(ctx, item))
    .limit(1);
  return found !== undefined;
}

type Restored = { status: Status; need: TicketFields['need'] | Record<string, never> };

function restoreStatus(ctx: Ctx, ticket: TicketRecord, { status: was, need }: Restored) {
  const columns = {
    ...was,
    ...need,
    snoozedUntil: was.snoozedUntil === null ? null : new Date(was.snoozedUntil),
    closedAt: was.closedAt === null ? null : new Date(was.closedAt),
  };
  const { status: before } = ticket;
  const undone = { before, cause: 'undone' as const, because: 'it was undone' };
  switch (was.status) {
    case 'closed':
      return changeTicket(ctx, ticket, columns, {
        type: 'ticket.closed',
        data: { before, resolution: was.resolutionNote },
      });
    case 'snoozed':
      return changeTicket(ctx, ticket, columns, {
        type: 'ticket.snoozed',
        data: { before, until: was.snoozedUntil ?? '' },
      });
    default: {
      if (before === 'closed')
        return changeTicket(ctx, ticket, columns, { type: 'ticket.reopened', data: undone });
      if (before === 'snoozed')
        return changeTicket(ctx, ticket, columns, { type: 'ticket.woken', data: undone });
      const type = was.status === 'open' ? 'ticket.opened' : 'ticket.in_progress';
      return changeTicket(ctx, ticket, columns, { type, data: { before } });
    }
  }
}

async function restoreAssignee(
  ctx: Ctx,
  ticket: TicketRecord,
  { columns, need }: { columns: Pick<TicketRecord, 'assigneeId' | 'assigneeTeamId'>; need: Restored['need'] },
) {
  const { assigneeId } = columns;
  const name = assigneeId === null ? null : await nameIn(ctx, users, assigneeId);
  const data = { before: ticket.assigneeId, after: assigneeId, name };
  return changeTicket(ctx, ticket, { ...columns, ...need }, { type: 'ticket.assigned', data });
}

async function restoreAssistant(ctx: Ctx, ticket: TicketRecord, assistantId: string | null) {
  const name = assistantId === null ? null : await nameIn(ctx, assistants, assistantId);
  const data = { before: ticket.assistantId, after: assistantId, name };
  return changeTicket(ctx, ticket, { assistantId }, { type: 'ticket.moved', data });
}

async function nameIn(ctx: Ctx, table: typeof users | typeof assistants, id: string): Promise<string | null> {
  const [row] = await ctx.db.select({ name: table.name }).from(table).where(eq(table.id, id));
  return row?.name ?? null;
}
