import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { attempts, deliveries, messages } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob, sendJobs, withoutJob } from '#lib/platform/queue.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { deliveryNeed, reopenUndeliveredTicket } from '../failures/reopen-ticket.ts';
import { isForsaken } from './lease.ts';

/** Wakes deliveries that a lost job forgot, and claims those whose lease expired. */
export async function sweepOutbox(ctx: Ctx): Promise<void> {
  await requeueForgotten(ctx);
  await recoverOrphans(ctx);
}

async function requeueForgotten(ctx: Ctx) {
  const forgotten = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.status, ['queued', 'deferred']),
        lt(deliveries.nextAttemptAt, sql`now() - interval '10 seconds'`),
      ),
    )
    .orderBy(deliveries.nextAttemptAt)
    .limit(1000);
  const ids = await withoutJob(ctx, 'outbound.deliver', {
    field: 'deliveryId',
    values: forgotten.map(({ id }) => id),
  });
  if (ids.length > 0)
    await sendJobs(
      ctx,
      'outbound.deliver',
      ids.map((deliveryId) => ({ data: { deliveryId } })),
    );
}

async function recoverOrphans(ctx: Ctx) {
  const orphans = await ctx.db
    .select({
      id: deliveries.id,
      messageId: deliveries.messageId,
      recipient: deliveries.recipient,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(isForsaken)
    .limit(1000);
  for (const orphan of orphans) await recover(ctx, orphan);
}

type Orphan = { id: string; messageId: string; recipient: string; ticketId: string; mailboxId: string };

/** A sender that died before it handed the mail over has sent nothing: it goes again. After that only a proof or a person can tell. */
function recover(ctx: Ctx, { id, messageId, recipient, ticketId, mailboxId }: Orphan): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId);
    const attempt = await lockOrphan(ctx, id);
    if (attempt === null) return;
    const leftNothing = !(await wasHanded(ctx, id, attempt));
    const outcome = leftNothing ? 'queued' : 'uncertain';
    const { response, told } = ourWords(say(leftNothing ? 'delivery.not_begun' : 'delivery.not_heard'));
    await ctx.db
      .update(deliveries)
      .set({
        status: outcome,
        waitsFor: leftNothing ? 'time' : null,
        smtpCode: null,
        leaseToken: null,
        leaseUntil: null,
        nextAttemptAt: leftNothing ? sql`now()` : undefined,
        response,
        responseTold: told,
        updatedAt: sql`now()`,
      })
      .where(eq(deliveries.id, id));
    await ctx.db
      .update(attempts)
      .set({ finishedAt: sql`now()`, outcome, response, responseTold: told })
      .where(and(eq(attempts.deliveryId, id), eq(attempts.number, attempt)));
    await recordEvent(ctx, leftNothing ? 'message.postponed' : 'message.uncertain', {
      ticketId,
      mailboxId,
      data: { message_id: messageId, delivery_id: id, recipient, text: response, told },
    });
    if (leftNothing) await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
    else await reopenUndeliveredTicket(ctx, ticketId, deliveryNeed('uncertain', { id, recipient, response }));
  });
}

async function lockOrphan(ctx: Ctx, id: string): Promise<number | null> {
  const [row] = await ctx.db
    .select({ attempt: deliveries.attempts })
    .from(deliveries)
    .where(and(eq(deliveries.id, id), isForsaken))
    .for('update');
  return row?.attempt ?? null;
}

/** Asked once the row is locked: whoever is slow and not dead, and handed it over just now, has been waited for. */
async function wasHanded(ctx: Ctx, id: string, attempt: number): Promise<boolean> {
  const [row] = await ctx.db
    .select({ handedAt: attempts.handedAt })
    .from(attempts)
    .where(and(eq(attempts.deliveryId, id), eq(attempts.number, attempt)));
  return row?.handedAt != null;
}
