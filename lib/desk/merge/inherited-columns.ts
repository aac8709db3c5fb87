import { ticketPriority } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { needState } from '#lib/tickets/undo-snapshot.ts';
import type { Pair } from './pair.ts';

/**
 * What the other ticket takes over so that nothing waits unseen: it is as active and as urgent as either was. Where it
 * has no assignee, or no reason to need a person, it takes those of the merged one.
 */
export function inheritedColumns(ctx: Ctx, { from, into }: Pair) {
  const status = inheritedStatus(ctx, { from, into });
  const after = status.status ?? into.status;
  return {
    ...status,
    ...(into.needsPersonKind === null && after !== 'closed' ? needState(from) : {}),
    ...(into.assigneeId === null ? { assigneeId: from.assigneeId, assigneeTeamId: from.assigneeTeamId } : {}),
    ...(rank(from.priority) > rank(into.priority) ? { priority: from.priority } : {}),
  };
}

const rank = (priority: TicketRecord['priority']) => ticketPriority.enumValues.indexOf(priority);

function inheritedStatus(ctx: Ctx, { from, into }: Pair): Partial<ReturnType<typeof statusColumns>> {
  if (isActive(into) || from.status === 'closed') return {};
  if (isActive(from)) return statusColumns(ctx, 'open');
  const until = from.snoozedUntil;
  if (!until || (into.snoozedUntil && into.snoozedUntil <= until)) return {};
  return statusColumns(ctx, 'snoozed', until);
}

const isActive = ({ status }: TicketRecord) => status === 'open' || status === 'in_progress';
