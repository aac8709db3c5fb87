import { and, eq, sql } from 'drizzle-orm';
import { attempts, deliveries } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import { sendJob } from '../queue.ts';
import { suppress } from '../suppressions/suppressions.ts';
import { bringBack } from './bring-back.ts';
import type { Claim } from './claim.ts';
import type { Outcome } from './sort-answer.ts';

const giveUpAfterMs = 48 * 3600 * 1000;

/** Writes down what became of an attempt, if the lease is still ours; if not, somebody has decided already. */
export const recordOutcome = (ctx: Ctx, claim: Claim, answer: Outcome): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    const outcome = await giveUpInTime(ctx, claim, answer);
    const [row] = await ctx.db
      .update(deliveries)
      .set({
        status: outcome.outcome,
        code: outcome.code,
        response: outcome.response,
        leaseToken: null,
        leaseUntil: null,
        sentAt: outcome.outcome === 'sent' ? sql`now()` : null,
        nextAttemptAt: triesAgain(outcome) ? nextTry(claim.attempt) : undefined,
        updatedAt: sql`now()`,
      })
      .where(and(eq(deliveries.id, claim.deliveryId), eq(deliveries.leaseToken, claim.leaseToken)))
      .returning({ nextAttemptAt: deliveries.nextAttemptAt });
    await ctx.db
      .update(attempts)
      .set({
        finishedAt: sql`now()`,
        outcome: outcome.outcome,
        code: outcome.code,
        response: outcome.response,
        relayId: outcome.relayId,
      })
      .where(and(eq(attempts.deliveryId, claim.deliveryId), eq(attempts.number, claim.attempt)));
    if (!row) return;
    await recordEvent(ctx, `message.${outcome.outcome}`, {
      ticketId: claim.ticketId,
      mailboxId: claim.mailboxId,
      data: {
        message_id: claim.messageId,
        delivery_id: claim.deliveryId,
        recipient: claim.recipient,
        code: outcome.code,
        text: outcome.response,
      },
    });
    if (triesAgain(outcome)) {
      await sendJob(
        ctx,
        'outbound.deliver',
        { deliveryId: claim.deliveryId },
        { startAfter: row.nextAttemptAt },
      );
    }
    if (outcome.outcome === 'failed') {
      if (outcome.noSuchAddress) {
        await suppress(ctx, {
          address: claim.recipient,
          reason: 'bounce',
          detail: outcome.response,
          ticketId: claim.ticketId,
          mailboxId: claim.mailboxId,
        });
      }
      await bringBack(
        ctx,
        claim.ticketId,
        `The reply to ${claim.recipient} was refused: ${outcome.response}`,
      );
    }
    if (outcome.outcome === 'uncertain') {
      await bringBack(ctx, claim.ticketId, `It is not known whether the reply to ${claim.recipient} left.`);
    }
  });

const triesAgain = ({ outcome }: Outcome) => outcome === 'deferred' || outcome === 'queued';

/** A minute, then twice as long each time, an hour at most, with a fifth of jitter. */
function nextTry(attempt: number): Date {
  const ms = Math.min(60_000 * 2 ** (attempt - 1), 3_600_000);
  return new Date(Date.now() + ms * (0.9 + Math.random() * 0.2));
}

async function giveUpInTime(ctx: Ctx, claim: Claim, answer: Outcome): Promise<Outcome> {
  if (!triesAgain(answer)) return answer;
  const [row] = await ctx.db
    .select({ createdAt: deliveries.createdAt })
    .from(deliveries)
    .where(eq(deliveries.id, claim.deliveryId));
  if (!row || Date.now() - row.createdAt.getTime() < giveUpAfterMs) return answer;
  return {
    ...answer,
    outcome: 'failed',
    response: `Given up after 48 hours. Last answer: ${answer.response}`,
  };
}
