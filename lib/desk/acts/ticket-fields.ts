import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { type TicketAct, type TicketFields, ticketReads } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { tagsOf } from '#lib/tickets/tag-names.ts';
import { needState, statusState } from '#lib/tickets/undo-snapshot.ts';

/** The fields of a locked ticket that acts change. */
export async function readFields(ctx: Ctx, ticket: TicketRecord): Promise<Required<TicketFields>> {
  const { snoozedUntil, closedAt, ...status } = statusState(ticket);
  return {
    status: {
      ...status,
      snoozedUntil: snoozedUntil?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
    },
    need: needState(ticket),
    priority: ticket.priority,
    assigneeId: ticket.assigneeId,
    assigneeTeamId: ticket.assigneeTeamId,
    assistantId: ticket.assistantId,
    tags: await tagsOf(ctx, ticket.id),
    readAt: await readAtOf(ctx, ticket.id),
  };
}

async function readAtOf(ctx: Ctx, ticketId: string): Promise<string | null> {
  if (ctx.actor.type !== 'user') return null;
  const [read] = await ctx.db
    .select({ readAt: ticketReads.readAt })
    .from(ticketReads)
    .where(and(eq(ticketReads.ticketId, ticketId), eq(ticketReads.userId, ctx.actor.id)));
  return read?.readAt.toISOString() ?? null;
}

/** The fields that differ, as they were and as they are; null when none does. */
export function changedFields(
  before: Required<TicketFields>,
  after: Required<TicketFields>,
): { before: TicketFields; after: TicketFields } | null {
  const changed = (Object.keys(before) as (keyof TicketFields)[]).filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  );
  if (changed.length === 0) return null;
  const pick = (fields: TicketFields) =>
    Object.fromEntries(changed.map((name) => [name, fields[name]])) as TicketFields;
  return { before: pick(before), after: pick(after) };
}

/** What was done, by what it changed. */
export function actOf(before: TicketFields, after: TicketFields): TicketAct {
  if (after.status) {
    const { status, snoozedUntil } = after.status;
    if (status === 'closed') return { kind: 'close' };
    if (status === 'snoozed') return { kind: 'snooze', until: snoozedUntil ?? '' };
    const wasActive = before.status?.status === 'open' || before.status?.status === 'in_progress';
    return wasActive ? { kind: 'status', status } : { kind: 'reopen' };
  }
  if (after.assigneeId !== undefined || after.assigneeTeamId !== undefined)
    return { kind: 'assign', user_id: after.assigneeId ?? null };
  if (after.assistantId !== undefined) return { kind: 'move', assistant_id: after.assistantId };
  if (after.priority) return { kind: 'priority', priority: after.priority };
  if (after.tags) {
    const { added, removed } = tagChanges(before, after);
    return { kind: 'tag', add: added, remove: removed };
  }
  return { kind: 'unread' };
}

/** The tags that came and went. */
export function tagChanges(before: TicketFields, after: TicketFields) {
  const had = before.tags ?? [];
  const has = after.tags ?? [];
  return {
    added: has.filter((tag) => !had.includes(tag)),
    removed: had.filter((tag) => !has.includes(tag)),
  };
}
