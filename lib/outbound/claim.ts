import { randomUUID } from 'node:crypto';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { attempts, deliveries, messages } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import { sendJob } from '../queue.ts';
import { findSuppression } from '../suppressions/suppressions.ts';

/** Who sends a delivery now. The lease is short and renewed while the sender lives; after it nobody knows what left. */
export type Claim = {
  deliveryId: string;
  messageId: string;
  ticketId: string;
  mailboxId: string;
  recipient: string;
  returnToken: string;
  leaseToken: string;
  attempt: number;
};

const leaseMs = 30_000;
const renewMs = 10_000;

/** Takes a due delivery for one attempt, or returns null: not due, final, taken, or suppressed (which is recorded here). */
export const claimDelivery = (ctx: Ctx, deliveryId: string): Promise<Claim | null> =>
  inTransaction(ctx, async (ctx) => {
    const leaseToken = randomUUID();
    const [row] = await ctx.db
      .update(deliveries)
      .set({
        status: 'sending',
        leaseToken,
        leaseUntil: new Date(Date.now() + leaseMs),
        attempts: sql`${deliveries.attempts} + 1`,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(deliveries.id, deliveryId),
          inArray(deliveries.status, ['queued', 'deferred']),
          lte(deliveries.nextAttemptAt, sql`now() + interval '50 milliseconds'`),
        ),
      )
      .returning();
    if (!row) {
      await comeBackWhenDue(ctx, deliveryId);
      return null;
    }
    const [message] = await ctx.db
      .select({ ticketId: messages.ticketId, mailboxId: messages.mailboxId })
      .from(messages)
      .where(eq(messages.id, row.messageId));
    await ctx.db.insert(attempts).values({ deliveryId, number: row.attempts });
    const claim = {
      ...message!,
      deliveryId,
      messageId: row.messageId,
      recipient: row.recipient,
      returnToken: row.returnToken,
      leaseToken,
      attempt: row.attempts,
    };
    const suppression = await findSuppression(ctx, row.recipient);
    if (!suppression) return claim;
    await stopSuppressed(ctx, claim, suppression.detail ?? suppression.reason);
    return null;
  });

/** Renews the lease until the returned function is called. */
export function holdLease(ctx: Ctx, claim: Claim): () => void {
  const timer = setInterval(() => {
    ctx.db
      .update(deliveries)
      .set({ leaseUntil: new Date(Date.now() + leaseMs) })
      .where(and(eq(deliveries.id, claim.deliveryId), eq(deliveries.leaseToken, claim.leaseToken)))
      .catch((error) =>
        ctx.log.warn({ err: error, deliveryId: claim.deliveryId }, 'The lease of a delivery was not renewed'),
      );
  }, renewMs);
  return () => clearInterval(timer);
}

/** A job can run before its delivery is due, when clocks differ or the time was moved; another one is left for the time. */
async function comeBackWhenDue(ctx: Ctx, deliveryId: string) {
  const [row] = await ctx.db
    .select({ at: deliveries.nextAttemptAt })
    .from(deliveries)
    .where(and(eq(deliveries.id, deliveryId), inArray(deliveries.status, ['queued', 'deferred'])));
  if (row) await sendJob(ctx, 'outbound.deliver', { deliveryId }, { startAfter: row.at });
}

async function stopSuppressed(ctx: Ctx, claim: Claim, why: string) {
  const response = `No mail goes to this address: ${why}`;
  await ctx.db
    .update(deliveries)
    .set({ status: 'suppressed', leaseToken: null, leaseUntil: null, response })
    .where(eq(deliveries.id, claim.deliveryId));
  await ctx.db
    .update(attempts)
    .set({ outcome: 'suppressed', finishedAt: sql`now()`, response })
    .where(and(eq(attempts.deliveryId, claim.deliveryId), eq(attempts.number, claim.attempt)));
  await recordEvent(ctx, 'message.suppressed', {
    ticketId: claim.ticketId,
    mailboxId: claim.mailboxId,
    data: { message_id: claim.messageId, delivery_id: claim.deliveryId, recipient: claim.recipient, why },
  });
}
