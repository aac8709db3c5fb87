import { and, asc, eq, sql } from 'drizzle-orm';
import { messages, undoSnapshots } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import { type TicketState, ticketState } from '#lib/tickets/undo-snapshot.ts';

type Snapshot = typeof undoSnapshots.$inferSelect;

/** Stores what a reply found its ticket as, and made of it. */
export async function saveSnapshot(
  ctx: Ctx,
  messageId: string,
  { before, after }: { before: TicketRecord; after: TicketRecord },
): Promise<void> {
  await ctx.db
    .insert(undoSnapshots)
    .values({ ...ticketState(before), ticketId: before.id, messageId, leftStatus: after.status });
}

/**
 * Returns the columns that restore the locked ticket to its state before a cancelled reply.
 * Null when somebody has moved the ticket since. Also null under a newer reply, whose undo then restores this state.
 */
export async function restoreSnapshot(
  ctx: Ctx,
  ticket: TicketRecord,
  messageId: string,
): Promise<TicketState | null> {
  const snapshot = await snapshotOf(ctx, messageId);
  if (!snapshot) return null;
  const [next] = await ctx.db
    .select({ id: messages.id })
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
  if (next) await inheritSnapshot(ctx, next.id, snapshot);
  return next || ticket.status !== snapshot.leftStatus ? null : ticketState(snapshot);
}

async function snapshotOf(ctx: Ctx, messageId: string): Promise<Snapshot | undefined> {
  const [snapshot] = await ctx.db.select().from(undoSnapshots).where(eq(undoSnapshots.messageId, messageId));
  return snapshot;
}

/** Only where the later reply found the ticket as the one that is taken back left it. */
async function inheritSnapshot(ctx: Ctx, messageId: string, before: Snapshot): Promise<void> {
  const { leftStatus } = before;
  if (leftStatus === null) return;
  await ctx.db
    .update(undoSnapshots)
    .set(ticketState(before))
    .where(and(eq(undoSnapshots.messageId, messageId), eq(undoSnapshots.status, leftStatus)));
}
