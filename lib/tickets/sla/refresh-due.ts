import { and, eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { lastOfAll, ticketDues, tickets } from '#db/schema/index.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { tagsOf } from '../tag-names.ts';
import { type ActivePolicy, activePolicies, applicablePolicy, slaTermsOf } from './applicable-policy.ts';
import { readSlaFacts } from './sla-facts.ts';
import { nearestDue, type Target, targetsOf } from './targets.ts';

type TicketRow = typeof tickets.$inferSelect;
type Due = typeof ticketDues.$inferSelect;

/**
 * Works out anew what a locked ticket is due by, from its correspondence, its pauses and the policy that applies now.
 * Its version stays: what changed it has counted already. Where no policy is on, it is one statement.
 * @returns the ticket as it is then.
 */
export async function refreshDue(ctx: Ctx, ticket: TicketRow): Promise<TicketRow> {
  const active = await activePolicies(ctx);
  if (active.length === 0 && ticket.slaPolicyId === null) return ticket;
  const [tags, before] = await allSettledOrThrow([
    readTags(ctx, ticket.id, active),
    readDues(ctx, ticket.id),
  ]);
  const applies = applicablePolicy(active, ticket, tags);
  if (!applies && ticket.slaPolicyId === null && before.length === 0) return ticket;
  const targets = applies ? targetsOf(await readSlaFacts(ctx, ticket), slaTermsOf(applies)) : [];
  const after = targets.map((target) => dueOf(target, { ticket, applies, before }));
  await writeDues(ctx, ticket, { before, after });
  return writeColumns(ctx, ticket, { policyId: applies?.policy.id ?? null, dues: after });
}

async function readTags(ctx: Ctx, ticketId: string, active: ActivePolicy[]): Promise<string[]> {
  if (!active.some(({ policy }) => policy.tags)) return [];
  return tagsOf(ctx, ticketId);
}

function readDues(ctx: Ctx, ticketId: string): Promise<Due[]> {
  return ctx.db.select().from(ticketDues).where(eq(ticketDues.ticketId, ticketId)).execute();
}

type Known = { ticket: TicketRow; applies: ActivePolicy | null; before: Due[] };

/** The row of a target. What was met stays as it was met; what is due later now may pass again, and be told again. */
function dueOf(target: Target, { ticket, applies, before }: Known): Due {
  const known = before.find((due) => isOf(due, target));
  if (known?.metAt && target.metAt && known.metAt.getTime() === target.metAt.getTime()) return known;
  const now = Date.now();
  const stands = (at: Date | null | undefined, limit: Date | null) =>
    at && (limit === null || limit.getTime() <= now) ? at : null;
  return {
    ...target,
    ticketId: ticket.id,
    policyId: applies?.policy.id ?? known?.policyId ?? '',
    soonToldAt: stands(known?.soonToldAt, target.soonAt),
    breachedAt: stands(known?.breachedAt, target.dueAt),
  };
}

type Key = Pick<Due, 'kind' | 'startedAt'>;

function isOf(due: Key, other: Key): boolean {
  return due.kind === other.kind && due.startedAt.getTime() === other.startedAt.getTime();
}

/** What nothing asks for any more goes, but for what was met. */
async function writeDues(
  ctx: Ctx,
  ticket: TicketRow,
  { before, after }: { before: Due[]; after: Due[] },
): Promise<void> {
  const gone = before.filter((due) => due.metAt === null && !after.some((other) => isOf(due, other)));
  for (const { kind, startedAt } of gone)
    await ctx.db
      .delete(ticketDues)
      .where(
        and(
          eq(ticketDues.ticketId, ticket.id),
          eq(ticketDues.kind, kind),
          eq(ticketDues.startedAt, startedAt),
        ),
      );
  const changed = after.filter((due) => !before.some((other) => isSame(due, other)));
  if (changed.length === 0) return;
  await ctx.db
    .insert(ticketDues)
    .values(changed)
    .onConflictDoUpdate({
      target: [ticketDues.ticketId, ticketDues.kind, ticketDues.startedAt],
      set: {
        policyId: sql`excluded.policy_id`,
        dueAt: sql`excluded.due_at`,
        soonAt: sql`excluded.soon_at`,
        metAt: sql`excluded.met_at`,
        soonToldAt: sql`excluded.soon_told_at`,
        breachedAt: sql`excluded.breached_at`,
      },
    });
}

function isSame(due: Due, other: Due): boolean {
  const times = ['dueAt', 'soonAt', 'metAt', 'soonToldAt', 'breachedAt'] as const;
  return (
    isOf(due, other) &&
    due.policyId === other.policyId &&
    times.every((name) => Number(due[name]) === Number(other[name]))
  );
}

/** Of the ticket's row: the nearest due, while the ticket is active. */
async function writeColumns(
  ctx: Ctx,
  ticket: TicketRow,
  { policyId, dues }: { policyId: string | null; dues: Due[] },
): Promise<TicketRow> {
  const isActive = ticket.status === 'open' || ticket.status === 'in_progress';
  const due = isActive ? nearestDue(dues) : null;
  const columns = {
    slaPolicyId: policyId,
    dueAt: due?.dueAt ?? null,
    dueKind: due?.kind ?? null,
    dueSoonAt: due?.soonAt ?? null,
    breachedAt: due?.breachedAt ?? null,
    dueOrder: due?.dueAt ?? new Date(lastOfAll),
  };
  const isAsBefore = Object.entries(columns).every(([name, value]) => {
    const before = ticket[name as keyof typeof columns];
    return before instanceof Date || value instanceof Date
      ? Number(before) === Number(value)
      : before === value;
  });
  if (isAsBefore) return ticket;
  return firstOrThrow(await ctx.db.update(tickets).set(columns).where(eq(tickets.id, ticket.id)).returning());
}
