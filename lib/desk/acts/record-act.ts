import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { type TicketAct, ticketActItems, ticketActs } from '#db/schema/index.ts';
import { findDraft } from '#lib/drafts/drafts.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { actOf, changedFields, readFields } from './ticket-fields.ts';

/** How many acts a person can undo. */
export const undoableActs = 20;

/** Does something to a ticket; of a person, what it changed is kept with it, so that they can undo it. */
export function recordingAct<T>(ctx: Ctx, ticketId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return recording(ctx, ticketId, { work, replyOf: () => null });
}

/** The same for a draft's approval. @throws Refusal as `approveDraft`. */
export async function approveAndRecord(
  ctx: Ctx,
  draftId: string,
  approval: Parameters<typeof approveDraft>[2],
): Promise<string | null> {
  const { ticketId } = await findDraft(ctx, draftId);
  const work = (ctx: Ctx) => approveDraft(ctx, draftId, approval);
  return recording(ctx, ticketId, { work, kind: 'approve', replyOf: (messageId) => messageId });
}

/** The same for a reply. @throws Refusal as `replyToTicket`. */
export function replyAndRecord(
  ctx: Ctx,
  ticketId: string,
  reply: Parameters<typeof replyToTicket>[2],
): Promise<string> {
  const work = (ctx: Ctx) => replyToTicket(ctx, ticketId, reply);
  return recording(ctx, ticketId, { work, kind: 'reply', replyOf: (messageId) => messageId });
}

type ActItem = Omit<typeof ticketActItems.$inferInsert, 'actId' | 'status'>;

/** Keeps what a person did among their last acts. Of others it keeps nothing. Call it in the act's transaction. */
export async function keepAct(ctx: Ctx, act: TicketAct, item?: ActItem): Promise<void> {
  const { actor } = ctx;
  if (actor.type !== 'user') return;
  const { id: actId } = firstOrThrow(
    await ctx.db
      .insert(ticketActs)
      .values({ userId: actor.id, act, bulk: false, status: 'finished', finishedAt: sql`now()` })
      .returning(),
  );
  if (item) await ctx.db.insert(ticketActItems).values({ ...item, actId, status: 'done' });
  await forgetOlder(ctx, actor.id);
}

type Recorded<T> = {
  work: (ctx: Ctx) => Promise<T>;
  kind?: 'approve' | 'reply';
  /** The reply that the work sent. */
  replyOf: (result: T) => string | null;
};

async function recording<T>(ctx: Ctx, ticketId: string, { work, kind, replyOf }: Recorded<T>): Promise<T> {
  const { actor } = ctx;
  if (actor.type !== 'user') return work(ctx);
  return inTransaction(ctx, async (ctx) => {
    const before = await readFields(ctx, await lockTicket(ctx, ticketId));
    const result = await work(ctx);
    const ticket = await lockTicket(ctx, ticketId);
    const changed = changedFields(before, await readFields(ctx, ticket));
    const messageId = replyOf(result);
    if (!changed && !messageId) return result;
    const act: TicketAct =
      kind || !changed ? { kind: kind ?? 'reply' } : actOf(changed.before, changed.after);
    await keepAct(ctx, act, { ticketId, version: ticket.version, messageId, ...changed });
    return result;
  });
}

/** What cannot be undone any more is not kept; acts on many tickets are, for a while. */
async function forgetOlder(ctx: Ctx, userId: string): Promise<void> {
  const mine = eq(ticketActs.userId, userId);
  const [oldest] = await ctx.db
    .select({ id: ticketActs.id })
    .from(ticketActs)
    .where(mine)
    .orderBy(desc(ticketActs.id))
    .offset(undoableActs - 1)
    .limit(1);
  if (oldest)
    await ctx.db
      .delete(ticketActs)
      .where(and(mine, eq(ticketActs.bulk, false), lt(ticketActs.id, oldest.id)));
}
