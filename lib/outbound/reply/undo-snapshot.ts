import { and, asc, eq, sql } from 'drizzle-orm';
import { messages, type Turn } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';

/** Writes down what a reply found its ticket as, and made of it. */
export async function saveSnapshot(
  ctx: Ctx,
  messageId: string,
  before: TicketRecord,
  after: TicketRecord,
): Promise<void> {
  const { status, snoozedUntil, closedAt, closedBy, resolutionNote, needsPerson } = before;
  const from = {
    status,
    snoozedUntil: snoozedUntil?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    closedBy,
    resolutionNote,
    needsPerson,
  };
  await ctx.db
    .update(messages)
    .set({ turned: { from, to: after.status } })
    .where(eq(messages.id, messageId));
}

/**
 * The columns that make the locked ticket again what it was before a reply that is taken back; null where that is not
 * to be said any more, because the ticket was moved since, or another reply stands on it. That one then goes back to
 * where this one would have.
 */
export async function restoreSnapshot(
  ctx: Ctx,
  ticket: TicketRecord,
  messageId: string,
): Promise<Partial<TicketRecord> | null> {
  const [reply] = await ctx.db
    .select({ turned: messages.turned })
    .from(messages)
    .where(eq(messages.id, messageId));
  if (!reply?.turned) return null;
  const { turned } = reply;
  const [next] = await ctx.db
    .select({ id: messages.id, turned: messages.turned })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticket.id),
        eq(messages.kind, 'outbound'),
        sql`(${messages.createdAt}, ${messages.id}) > (
          select gone.created_at, gone.id from ${messages} gone where gone.id = ${sql.param(messageId, messages.id)})`,
        notCancelled,
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(1);
  if (next) await inheritSnapshot(ctx, next, turned);
  return next || ticket.status !== turned.to ? null : columnsOf(turned.from);
}

async function inheritSnapshot(ctx: Ctx, { id, turned }: { id: string; turned: Turn | null }, before: Turn) {
  if (turned?.from.status !== before.to) return;
  await ctx.db
    .update(messages)
    .set({ turned: { ...turned, from: before.from } })
    .where(eq(messages.id, id));
}

function columnsOf({ snoozedUntil, closedAt, ...same }: Turn['from']) {
  return {
    ...same,
    snoozedUntil: snoozedUntil === null ? null : new Date(snoozedUntil),
    closedAt: closedAt === null ? null : new Date(closedAt),
  };
}
