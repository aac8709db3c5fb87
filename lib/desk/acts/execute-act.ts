import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { ticketActItems, ticketActs } from '#db/schema/index.ts';
import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { type ActRecord, actorOfAct } from './act-owner.ts';
import { applyAct } from './apply-act.ts';
import { countActItems } from './count-items.ts';
import { changedFields, readFields } from './ticket-fields.ts';
import { undoOnTicket } from './undo-on-ticket.ts';

type Item = typeof ticketActItems.$inferSelect;
type Outcome = Partial<Item> & { status: Item['status'] };

const batchSize = 40;
const parallel = 4;
/** How often an item may fail by a fault of ours. */
const maxFailures = 3;

/**
 * Does an act on many tickets, or undoes it, until nothing is left to do or the worker stops. Each ticket is done in one
 * transaction with its item, so another job goes on where this one ended, and nothing is done twice.
 */
export async function executeTicketAct(
  ctx: Ctx,
  { actId }: { actId: string },
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  while (!signal?.aborted) {
    const act = await readActAtWork(ctx, actId);
    if (!act) return;
    const todo = await nextItems(ctx, act);
    if (todo.length === 0) return finish(ctx, act);
    const actor = await actorOfAct(ctx, act);
    const acting = actor && withActor(ctx, actor);
    for (let at = 0; at < todo.length && !signal?.aborted; at += parallel)
      await Promise.all(
        todo.slice(at, at + parallel).map((id) => doItem(ctx, { act, acting, ticketId: id })),
      );
    await recordProgress(ctx, act);
  }
}

async function readActAtWork(ctx: Ctx, actId: string): Promise<ActRecord | null> {
  await ctx.db
    .update(ticketActs)
    .set({ status: 'running' })
    .where(and(eq(ticketActs.id, actId), eq(ticketActs.status, 'queued')));
  const [act] = await ctx.db
    .select()
    .from(ticketActs)
    .where(and(eq(ticketActs.id, actId), inArray(ticketActs.status, ['running', 'undoing'])));
  return act ?? null;
}

/** What an act still has to do something to: what waits, or for an undo what is done. */
const todoStatus = ({ status }: ActRecord) => (status === 'undoing' ? 'done' : 'waiting');

async function nextItems(ctx: Ctx, act: ActRecord): Promise<string[]> {
  const rows = await ctx.db
    .select({ ticketId: ticketActItems.ticketId })
    .from(ticketActItems)
    .where(and(eq(ticketActItems.actId, act.id), eq(ticketActItems.status, todoStatus(act))))
    .orderBy(asc(ticketActItems.ticketId))
    .limit(batchSize);
  return rows.map(({ ticketId }) => ticketId);
}

type Work = { act: ActRecord; acting: Ctx | null; ticketId: string };

async function doItem(ctx: Ctx, { act, acting, ticketId }: Work): Promise<void> {
  const mine = and(eq(ticketActItems.actId, act.id), eq(ticketActItems.ticketId, ticketId));
  try {
    await inTransaction(acting ?? ctx, async (ctx) => {
      const [item] = await ctx.db
        .select()
        .from(ticketActItems)
        .where(and(mine, eq(ticketActItems.status, todoStatus(act))))
        .for('update', { skipLocked: true });
      if (!item) return;
      const outcome = acting ? await tryItem(ctx, act, item) : nobody(act);
      await ctx.db.update(ticketActItems).set(outcome).where(mine);
    });
  } catch (err) {
    ctx.log.error({ err, actId: act.id, ticketId }, 'An act on a ticket failed');
    const failures = sql`${ticketActItems.failures} + 1`;
    const spent = sql`${failures} >= ${maxFailures}`;
    await ctx.db
      .update(ticketActItems)
      .set({
        failures,
        status: sql`case when ${spent} then ${exceptionOf(act)} else ${ticketActItems.status} end`,
        reason: sql`case when ${spent} then 'failed' end`,
      })
      .where(and(mine, eq(ticketActItems.status, todoStatus(act))));
  }
}

const exceptionOf = ({ status }: ActRecord) => (status === 'undoing' ? 'left' : 'skipped');

/** Who asked may not sign in any more. */
const nobody = (act: ActRecord): Outcome => ({ status: exceptionOf(act), reason: 'forbidden', detail: null });

/** Within a savepoint: what is refused leaves nothing behind but its reason. */
async function tryItem(ctx: Ctx, act: ActRecord, item: Item): Promise<Outcome> {
  try {
    return await inTransaction(ctx, (ctx) =>
      act.status === 'undoing' ? undoItem(ctx, item) : actOnItem(ctx, act, item),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      status: exceptionOf(act),
      reason: reasonOf(error),
      detail: error.message,
      refusal: error.sentence,
    };
  }
}

async function undoItem(ctx: Ctx, item: Item): Promise<Outcome> {
  await undoOnTicket(ctx, item);
  return { status: 'undone' };
}

async function actOnItem(ctx: Ctx, { act }: ActRecord, item: Item): Promise<Outcome> {
  const before = await readFields(ctx, await lockTicket(ctx, item.ticketId));
  const messageId = await applyAct(ctx, act, item);
  const ticket = await lockTicket(ctx, item.ticketId);
  const changed = changedFields(before, await readFields(ctx, ticket));
  if (!changed && !messageId && act.kind !== 'approve') return { status: 'skipped', reason: 'unchanged' };
  return { status: 'done', version: ticket.version, messageId, ...changed };
}

/** Why an item is skipped or left, by the refusal. */
export function reasonOf({ code }: Refusal): NonNullable<Item['reason']> {
  if (code === 'stale') return 'changed';
  return code === 'too_many' || code === 'unavailable' ? 'conflict' : code;
}

async function recordProgress(ctx: Ctx, act: ActRecord): Promise<void> {
  const { total, waiting, done } = await countActItems(ctx, act.id);
  const left = act.status === 'undoing' ? done : waiting;
  if (left === 0) return;
  const data = { act_id: act.id, kind: act.act.kind, total, done: total - left };
  await recordEvent(await asOwner(ctx, act), 'ticket_act.progressed', { data });
}

async function finish(ctx: Ctx, act: ActRecord): Promise<void> {
  await inTransaction(await asOwner(ctx, act), async (ctx) => {
    const undoing = act.status === 'undoing';
    const [ended] = await ctx.db
      .update(ticketActs)
      .set(
        undoing ? { status: 'undone', undoneAt: sql`now()` } : { status: 'finished', finishedAt: sql`now()` },
      )
      .where(and(eq(ticketActs.id, act.id), eq(ticketActs.status, act.status)))
      .returning();
    if (!ended) return;
    const { total, done, skipped, undone, left } = await countActItems(ctx, act.id);
    const about = { act_id: act.id, kind: act.act.kind, total };
    if (undoing) await recordEvent(ctx, 'ticket_act.undone', { data: { ...about, undone, left } });
    else await recordEvent(ctx, 'ticket_act.finished', { data: { ...about, done, skipped } });
  });
}

async function asOwner(ctx: Ctx, act: ActRecord): Promise<Ctx> {
  const actor = await actorOfAct(ctx, act);
  return actor ? withActor(ctx, actor) : ctx;
}
