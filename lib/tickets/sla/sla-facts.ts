import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { messages, ticketStatusChanges, type tickets } from '#db/schema/index.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notCancelled } from '../not-cancelled.ts';
import type { Pause, SlaFacts } from './targets.ts';

type Ticket = Pick<typeof tickets.$inferSelect, 'id' | 'closedAt'>;

/** What a locked ticket's targets follow from, read anew: so an undo, a merge or a moved mail leaves them right. */
export async function readSlaFacts(ctx: Ctx, { id, closedAt }: Ticket): Promise<SlaFacts> {
  const [entries, changes] = await allSettledOrThrow([readEntries(ctx, id), readStatusChanges(ctx, id)]);
  return {
    entries: entries.map(({ kind, at }) => ({ by: kind === 'inbound' ? 'contact' : 'us', at })),
    pauses: pausesOf(changes),
    closedAt,
  };
}

/** A contact's own mails, those that a colleague passed on, and what we answered: neither robots nor forwards. */
function readEntries(ctx: Ctx, ticketId: string) {
  const fromContact = sql`(${messages.authorType} = 'contact' or 'passed_on' = any(${messages.flags}))`;
  return ctx.db
    .select({ kind: messages.kind, at: messages.createdAt })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        ne(messages.kind, 'note'),
        isNull(messages.forwardId),
        or(eq(messages.kind, 'outbound'), and(eq(messages.automatic, false), fromContact)),
        notCancelled,
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

type StatusChange = Pick<typeof ticketStatusChanges.$inferSelect, 'after' | 'changedAt'>;

function readStatusChanges(ctx: Ctx, ticketId: string): PromiseLike<StatusChange[]> {
  return ctx.db
    .select({ after: ticketStatusChanges.after, changedAt: ticketStatusChanges.changedAt })
    .from(ticketStatusChanges)
    .where(eq(ticketStatusChanges.ticketId, ticketId))
    .orderBy(asc(ticketStatusChanges.changedAt), asc(ticketStatusChanges.id));
}

function pausesOf(changes: StatusChange[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { after, changedAt } of changes) {
    const last = pauses.at(-1);
    const rests = after === 'snoozed' || after === 'closed';
    if (last?.to === null) last.to = rests ? null : changedAt;
    else if (rests) pauses.push({ from: changedAt, to: null });
  }
  return pauses;
}
