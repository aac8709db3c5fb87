import { and, desc, eq, sql } from 'drizzle-orm';
import { messages, summaries } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import { toTextError } from '../texts/text-error.ts';
import { textVersionOf } from '../texts/text-model.ts';
import type { TicketSummary } from './schema.ts';

/** From either on, a ticket is long enough to be summed up. */
const minEntries = 6;
const minChars = 3000;

type SummaryRow = typeof summaries.$inferSelect;

/** The summary of a ticket, by id or number, and how it stands. @throws Refusal `not_found`, also out of reach. */
export async function getSummary(ctx: Ctx, idOrNumber: string): Promise<TicketSummary> {
  const { id, assistant_id } = await getTicket(ctx, idOrNumber);
  const [done, last] = await Promise.all([newestSummary(ctx, id, 'done'), newestSummary(ctx, id)]);
  const entries = await countEntries(ctx, id, done?.throughMessageId ?? null);
  const offered = isLong(entries) && (await textVersionOf(ctx, assistant_id)) !== null;
  return {
    ticket_id: id,
    offered,
    status: last?.status ?? 'none',
    text: done?.text ?? null,
    language: done?.language ?? null,
    covers: done ? coverage(done, entries) : null,
    newer_entries: done ? entries.newer : 0,
    unproven: done?.unproven ?? [],
    model: done?.model ?? null,
    cost_micros: done?.costMicros ?? null,
    error: last?.status === 'failed' ? toTextError(last) : null,
    made_at: done?.finishedAt?.toISOString() ?? null,
  };
}

/** The newest summary of a ticket, of a status if one is given. */
export async function newestSummary(
  ctx: Ctx,
  ticketId: string,
  status?: SummaryRow['status'],
): Promise<SummaryRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(summaries)
    .where(and(eq(summaries.ticketId, ticketId), status && eq(summaries.status, status)))
    .orderBy(desc(summaries.createdAt), desc(summaries.id))
    .limit(1);
  return row;
}

type Entries = { count: number; chars: number; newer: number; throughAt: Date | null };

/** Whether a ticket is long enough for a summary. */
export function isLong({ count, chars }: Pick<Entries, 'count' | 'chars'>): boolean {
  return count >= minEntries || chars >= minChars;
}

/** Counts the entries of a ticket, their characters of new text, and those after one of them. */
export async function countEntries(ctx: Ctx, ticketId: string, throughId: string | null): Promise<Entries> {
  const [through] = throughId
    ? await ctx.db.select({ at: messages.createdAt }).from(messages).where(eq(messages.id, throughId))
    : [];
  const isNewer = through
    ? sql`(${messages.createdAt}, ${messages.id}) > (${sql.param(through.at, messages.createdAt)}, ${sql.param(throughId, messages.id)})`
    : sql`false`;
  const [row] = await ctx.db
    .select({
      count: sql<number>`count(*)::int`,
      chars: sql<number>`coalesce(sum(length(coalesce(${messages.newText}, ${messages.visibleText}))), 0)::int`,
      newer: sql<number>`count(*) filter (where ${isNewer})::int`,
    })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), notCancelled));
  return { count: 0, chars: 0, newer: 0, ...row, throughAt: through?.at ?? null };
}

function coverage({ covered, total, throughMessageId }: SummaryRow, { throughAt }: Entries) {
  if (covered === null || total === null || throughMessageId === null || throughAt === null) return null;
  return {
    entries: covered,
    of: total,
    through_message_id: throughMessageId,
    through_at: throughAt.toISOString(),
  };
}
