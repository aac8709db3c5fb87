import { and, eq, inArray, sql } from 'drizzle-orm';
import { attempts, deliveries, messages } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { becauseData, say } from '#lib/platform/told.ts';
import { forgetUses } from '#lib/saved-replies/uses.ts';
import { changeTicket, lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { correspondenceOf } from '#lib/tickets/correspondence.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { undoForward } from '../forward/undo-forward.ts';
import { firstReplyIn, undoReply } from './undo-reply.ts';

/**
 * Takes a message back that has not left, for every recipient or not at all. Nobody has been answered by it, so its
 * ticket is again what it was before. Returns the ticket's id.
 * @throws Refusal `conflict` when any of it has left, is leaving, or may have left, or when it was taken back before.
 */
export async function cancelMessage(ctx: Ctx, messageId: string): Promise<string> {
  assertScope(ctx, 'send');
  return inTransaction(ctx, async (ctx) => {
    const { ticket, isForward } = await lockTicketOf(ctx, messageId);
    if (!(await cancelDeliveries(ctx, messageId))) throw await cancelRefusal(ctx, messageId);
    await recordEvent(ctx, 'message.cancelled', {
      ticketId: ticket.id,
      mailboxId: ticket.mailboxId,
      data: { message_id: messageId, ...(isForward ? { forward: true } : {}) },
    });
    await (isForward ? undoForward(ctx, ticket, messageId) : undoReply(ctx, ticket, messageId));
    return ticket.id;
  });
}

/** Lets a message leave now that waits for its time. @throws Refusal `conflict` when it does not wait any more. */
export async function sendMessageNow(ctx: Ctx, messageId: string): Promise<void> {
  assertScope(ctx, 'send');
  await inTransaction(ctx, async (ctx) => {
    const { ticket } = await lockTicketOf(ctx, messageId);
    const rows = await ctx.db
      .update(deliveries)
      .set({ nextAttemptAt: sql`now()`, updatedAt: sql`now()` })
      .where(and(eq(deliveries.messageId, messageId), eq(deliveries.status, 'queued')))
      .returning({ id: deliveries.id });
    if (rows.length === 0) throw new Refusal('conflict', 'outgoing.waitsNoMore');
    for (const { id } of rows) await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
    await recordEvent(ctx, 'message.hurried', {
      ticketId: ticket.id,
      mailboxId: ticket.mailboxId,
      data: { message_id: messageId },
    });
  });
}

/**
 * The contact wrote: takes back the replies of the locked ticket that wait for their time and were to be taken back in
 * this case. The ticket says so.
 */
export async function cancelOnReply(ctx: Ctx, ticket: TicketRecord): Promise<TicketRecord> {
  const waiting = await ctx.db
    .selectDistinct({ id: messages.id, author: messages.authorName })
    .from(messages)
    .innerJoin(deliveries, and(eq(deliveries.messageId, messages.id), eq(deliveries.status, 'queued')))
    .where(and(eq(messages.ticketId, ticket.id), eq(messages.cancelsOnReply, true)));
  let after = ticket;
  for (const { id, author } of waiting) {
    const cancelled = await cancelDeliveries(ctx, id);
    if (!cancelled) continue;
    after = await changeTicket(
      ctx,
      after,
      {
        firstReplyAt: firstReplyIn(await correspondenceOf(ctx, ticket.id)),
        ...needsPersonColumns({ kind: 'reply_cancelled', deliveryId: cancelled[0], name: author }),
      },
      { type: 'message.cancelled', data: { message_id: id, ...becauseData(say('change.contact_first')) } },
    );
  }
  return after;
}

async function lockTicketOf(
  ctx: Ctx,
  messageId: string,
): Promise<{ ticket: TicketRecord; isForward: boolean }> {
  const [message] = await ctx.db
    .select({ ticketId: messages.ticketId, forwardId: messages.forwardId })
    .from(messages)
    .where(eq(messages.id, messageId));
  if (!message) throw notFound('message');
  const ticket = await lockTicket(ctx, message.ticketId).catch((error) => {
    throw error instanceof Refusal && error.code === 'not_found' ? notFound('message') : error;
  });
  return { ticket, isForward: message.forwardId !== null };
}

/** For all recipients, whose deliveries are answered, or null. Whoever claims one of them first has it, and waits for nobody here. */
async function cancelDeliveries(ctx: Ctx, messageId: string): Promise<[string, ...string[]] | null> {
  const rows = await ctx.db
    .select({ id: deliveries.id, status: deliveries.status })
    .from(deliveries)
    .where(eq(deliveries.messageId, messageId))
    .orderBy(deliveries.id)
    .for('update');
  const [first, ...others] = rows.map(({ id }) => id);
  if (first === undefined || rows.some(({ status }) => status !== 'queued' && status !== 'deferred'))
    return null;
  const ids: [string, ...string[]] = [first, ...others];
  const doubtful = await ctx.db
    .select({ id: attempts.deliveryId })
    .from(attempts)
    .where(and(inArray(attempts.deliveryId, ids), inArray(attempts.outcome, ['sent', 'uncertain'])))
    .limit(1);
  if (doubtful.length > 0) return null;
  await ctx.db
    .update(deliveries)
    .set({ status: 'cancelled', waitsFor: null, updatedAt: sql`now()` })
    .where(inArray(deliveries.id, ids));
  await forgetUses(ctx, messageId);
  return ids;
}

async function cancelRefusal(ctx: Ctx, messageId: string): Promise<Refusal> {
  const rows = await ctx.db
    .select({ status: deliveries.status })
    .from(deliveries)
    .where(eq(deliveries.messageId, messageId));
  const is = (status: (typeof rows)[number]['status']) => rows.some((row) => row.status === status);
  const why = () => {
    if (rows.every(({ status }) => status === 'cancelled')) return 'outgoing.takenBack';
    if (is('sending')) return 'outgoing.leaving';
    if (is('sent') || is('bounced')) return 'outgoing.left';
    if (is('failed') || is('suppressed')) return 'outgoing.nothingToTakeBack';
    return 'outgoing.mayHaveLeft';
  };
  return new Refusal('conflict', why());
}
