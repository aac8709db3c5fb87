import { and, eq, sql } from 'drizzle-orm';
import { type TicketAct, ticketActItems, ticketActs } from '#db/schema/index.ts';
import { unmergeContact } from '#lib/contacts/merge-contacts.ts';
import { type Undone, undoApproval } from '#lib/drafts/undo-approval.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { unmergeTicket } from '../merge/unmerge-ticket.ts';
import { type ActRecord, isOwnAct } from './act-owner.ts';
import { countActItems } from './count-items.ts';
import { reasonOf } from './execute-act.ts';
import { undoOnTicket } from './undo-on-ticket.ts';

/**
 * Undoes one's own act: on one ticket at once, on many in the background. What somebody has changed since stays as it
 * is, which the act tells then.
 * @throws Refusal `not_found` for another's, `conflict` when it is undone already.
 */
export async function undoTicketAct(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const [act] = await ctx.db
      .select()
      .from(ticketActs)
      .where(and(eq(ticketActs.id, id), isOwnAct(ctx)))
      .for('update');
    if (!act) throw notFound('ticketAct');
    if (act.status === 'undoing' || act.status === 'undone')
      throw new Refusal('conflict', 'acts.undoneAlready');
    await (act.bulk ? startUndo(ctx, act) : undoSingle(ctx, act));
  });
}

/** Takes a reply back before it leaves, and with it the act that sent it. @throws Refusal as `undoApproval`. */
export function undoReplyAct(ctx: Ctx, messageId: string): Promise<Undone> {
  return inTransaction(ctx, async (ctx) => {
    const undone = await undoApproval(ctx, messageId);
    const items = await ctx.db
      .update(ticketActItems)
      .set({ status: 'undone' })
      .where(and(eq(ticketActItems.messageId, messageId), eq(ticketActItems.status, 'done')))
      .returning({ actId: ticketActItems.actId });
    for (const { actId } of items)
      await ctx.db
        .update(ticketActs)
        .set({ status: 'undone', undoneAt: sql`now()` })
        .where(and(eq(ticketActs.id, actId), eq(ticketActs.bulk, false)));
    return undone;
  });
}

/** What is not done yet is not done any more. */
async function startUndo(ctx: Ctx, { id, act }: ActRecord): Promise<void> {
  await ctx.db
    .update(ticketActItems)
    .set({ status: 'skipped', reason: 'cancelled' })
    .where(and(eq(ticketActItems.actId, id), eq(ticketActItems.status, 'waiting')));
  await ctx.db.update(ticketActs).set({ status: 'undoing' }).where(eq(ticketActs.id, id));
  await sendJob(ctx, 'desk.ticket_act', { actId: id });
  const { total } = await countActItems(ctx, id);
  await recordEvent(ctx, 'ticket_act.undoing', { data: { act_id: id, kind: act.kind, total } });
}

async function undoSingle(ctx: Ctx, record: ActRecord): Promise<void> {
  const { id, act } = record;
  if (act.kind === 'merge_contacts') return undoContactMerge(ctx, record, act);
  const items = await ctx.db.select().from(ticketActItems).where(eq(ticketActItems.actId, id));
  for (const item of items) {
    const mine = and(eq(ticketActItems.actId, id), eq(ticketActItems.ticketId, item.ticketId));
    try {
      await inTransaction(ctx, async (ctx) => {
        if (act.kind === 'merge') await unmergeTicket(ctx, item.ticketId);
        else await undoOnTicket(ctx, item);
      });
      await ctx.db.update(ticketActItems).set({ status: 'undone' }).where(mine);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { message: detail, sentence: refusal } = error;
      const left = { status: 'left' as const, reason: reasonOf(error), detail, refusal };
      await ctx.db.update(ticketActItems).set(left).where(mine);
    }
  }
  await ctx.db
    .update(ticketActs)
    .set({ status: 'undone', undoneAt: sql`now()` })
    .where(eq(ticketActs.id, id));
}

type ContactMerge = Extract<TicketAct, { kind: 'merge_contacts' }>;

/** What cannot be undone any more is told once, and stands in the way of no earlier act. */
async function undoContactMerge(ctx: Ctx, { id }: ActRecord, act: ContactMerge): Promise<void> {
  let after = act;
  try {
    await inTransaction(ctx, (ctx) => unmergeContact(ctx, act.contact_id));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    after = { ...act, left: error.message, left_by: error.sentence };
  }
  await ctx.db
    .update(ticketActs)
    .set({ act: after, status: 'undone', undoneAt: sql`now()` })
    .where(eq(ticketActs.id, id));
}
