import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { movedMessages, ticketMoves, undoSnapshots } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import type { FilingRecord, MessageRecord } from '#lib/tickets/reassign-messages.ts';
import { type TicketState, ticketState } from '#lib/tickets/undo-snapshot.ts';

type Changed = { before: TicketRecord; after: TicketRecord };

/** Stores a move with the previous state of its entries and both tickets, for its undo. */
export async function recordMove(
  ctx: Ctx,
  {
    entries,
    undoes,
    from,
    to,
  }: { entries: MessageRecord[]; undoes: number | null; from: Changed; to: Changed },
): Promise<void> {
  const [move] = await ctx.db
    .insert(ticketMoves)
    .values({
      fromTicketId: from.before.id,
      toTicketId: to.before.id,
      undoesMoveId: undoes,
      movedBy: ctx.actor.name,
    })
    .returning({ id: ticketMoves.id });
  if (!move) throw new Error('A move was not stored.');
  await ctx.db.insert(movedMessages).values(
    entries.map(({ id, filedBecause, filedTold, flags }) => ({
      moveId: move.id,
      messageId: id,
      filedBecause,
      filedTold,
      flags,
    })),
  );
  await ctx.db.insert(undoSnapshots).values(
    [from, to].map(({ before, after }) => ({
      ...ticketState(before),
      ticketId: before.id,
      moveId: move.id,
      leftVersion: after.version,
    })),
  );
}

/** What undoing a move restores. */
type Undone = {
  moveId: number;
  /** By entry id. */
  filings: Map<string, FilingRecord>;
  /** The previous state of the ticket; null when somebody has changed it since. */
  stateOf: (ticket: TicketRecord) => TicketState | null;
};

/** The last move of these entries, if this one reverses it. */
export async function lastMove(
  ctx: Ctx,
  { from, to, ids }: { from: TicketRecord; to: TicketRecord; ids: string[] },
): Promise<Undone | null> {
  const [move] = await ctx.db
    .select({
      id: ticketMoves.id,
      fromTicketId: ticketMoves.fromTicketId,
      toTicketId: ticketMoves.toTicketId,
    })
    .from(ticketMoves)
    .innerJoin(movedMessages, eq(movedMessages.moveId, ticketMoves.id))
    .where(inArray(movedMessages.messageId, ids))
    .groupBy(ticketMoves.id)
    .having(eq(count(), ids.length))
    .orderBy(desc(ticketMoves.id))
    .limit(1);
  if (move?.fromTicketId !== to.id || move.toTicketId !== from.id) return null;
  const before = await ctx.db
    .select({
      id: movedMessages.messageId,
      filedBecause: movedMessages.filedBecause,
      filedTold: movedMessages.filedTold,
      flags: movedMessages.flags,
    })
    .from(movedMessages)
    .where(and(eq(movedMessages.moveId, move.id), inArray(movedMessages.messageId, ids)));
  const snapshots = await ctx.db.select().from(undoSnapshots).where(eq(undoSnapshots.moveId, move.id));
  return {
    moveId: move.id,
    filings: new Map(before.map((each) => [each.id, each])),
    stateOf: ({ id, version }) => {
      const snapshot = snapshots.find((each) => each.ticketId === id);
      return snapshot?.leftVersion === version ? ticketState(snapshot) : null;
    },
  };
}
