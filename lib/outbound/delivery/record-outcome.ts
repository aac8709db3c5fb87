import { and, eq, min, sql } from 'drizzle-orm';
import { attempts, deliveries } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { ourWords, say, within } from '#lib/platform/told.ts';
import { lockTicketOfMessage } from '#lib/tickets/merges/follow-merges.ts';
import { suppressInvalidAddress } from '../failures/invalid-address.ts';
import { deliveryNeed, reopenUndeliveredTicket } from '../failures/reopen-ticket.ts';
import type { DeliveryClaim } from './claim.ts';
import type { DeliveryWait, Outcome } from './classify-response.ts';
import { recordSent } from './record-sent.ts';

const maxRetryMs = 48 * 3600 * 1000;

/** Writes down what became of an attempt, if the lease is still ours; if not, somebody has decided already. */
export function recordOutcome(ctx: Ctx, claim: DeliveryClaim, answer: Outcome): Promise<void> {
  return answer.outcome === 'sent' ? recordSent(ctx, { claim, answer }) : recordFailure(ctx, claim, answer);
}

function recordFailure(ctx: Ctx, claimed: DeliveryClaim, answer: Outcome): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    // The message may stand in another ticket by now.
    const ticket = isWaiting(answer) ? null : await lockTicketOfMessage(ctx, claimed.messageId);
    const claim = { ...claimed, ticketId: ticket?.id ?? claimed.ticketId };
    const outcome = await failAfterMaxRetry(ctx, claim, answer);
    const { code, response, told = null } = outcome;
    const waits = isWaiting(outcome);
    const [row] = await ctx.db
      .update(deliveries)
      .set({
        status: outcome.outcome,
        waitsFor: isWaiting(outcome) ? outcome.waitsFor : null,
        code,
        smtpCode: outcome.smtpCode ?? null,
        response,
        responseTold: told,
        leaseToken: null,
        leaseUntil: null,
        nextAttemptAt: waits ? nextAttemptTime(claim.attempt) : undefined,
        bounceClass: outcome.noSuchAddress ? 'hard' : undefined,
        updatedAt: sql`now()`,
      })
      .where(and(eq(deliveries.id, claim.deliveryId), eq(deliveries.leaseToken, claim.leaseToken)))
      .returning({ nextAttemptAt: deliveries.nextAttemptAt });
    await ctx.db
      .update(attempts)
      .set({
        finishedAt: sql`now()`,
        outcome: outcome.outcome,
        code,
        response,
        responseTold: told,
        relayId: outcome.relayId,
      })
      .where(and(eq(attempts.deliveryId, claim.deliveryId), eq(attempts.number, claim.attempt)));
    if (!row) return;
    await recordEvent(
      ctx,
      outcome.outcome === 'queued' ? 'message.postponed' : `message.${outcome.outcome}`,
      {
        ticketId: claim.ticketId,
        mailboxId: claim.mailboxId,
        data: {
          message_id: claim.messageId,
          delivery_id: claim.deliveryId,
          recipient: claim.recipient,
          code,
          text: response,
          told,
          ...(waits ? { until: row.nextAttemptAt.toISOString() } : {}),
        },
      },
    );
    await followUp(ctx, claim, { outcome, nextAttemptAt: row.nextAttemptAt });
  });
}

async function followUp(
  ctx: Ctx,
  claim: DeliveryClaim,
  { outcome, nextAttemptAt }: { outcome: Outcome; nextAttemptAt: Date },
) {
  const { deliveryId, ticketId, mailboxId, recipient } = claim;
  if (isWaiting(outcome))
    return sendJob(ctx, 'outbound.deliver', { deliveryId }, { startAfter: nextAttemptAt });
  if (outcome.noSuchAddress)
    await suppressInvalidAddress(ctx, { deliveryId, recipient, ticketId, mailboxId }, outcome.response);
  if (outcome.outcome === 'sent') return;
  const { response, told } = outcome;
  await reopenUndeliveredTicket(
    ctx,
    ticketId,
    deliveryNeed(outcome.outcome, { id: deliveryId, recipient, response, told }),
  );
}

function isWaiting(outcome: Outcome): outcome is Extract<Outcome, { waitsFor: DeliveryWait }> {
  return outcome.outcome === 'deferred' || outcome.outcome === 'queued';
}

/** A minute, then twice as long each time, an hour at most, with a fifth of jitter. */
function nextAttemptTime(attempt: number): Date {
  const ms = Math.min(60_000 * 2 ** Math.min(attempt - 1, 10), 3_600_000);
  return new Date(Date.now() + ms * (0.9 + Math.random() * 0.2));
}

/** What came to an end and is tried again goes by somebody's word, and the hours count from there. */
function sinceLastDecision(deliveryId: string) {
  return sql`${attempts.number} > (
  select coalesce(max(ended.number), 0) from ${attempts} ended
   where ended.delivery_id = ${sql.param(deliveryId, attempts.deliveryId)} and ended.outcome in ('failed', 'suppressed', 'uncertain'))`;
}

async function failAfterMaxRetry(ctx: Ctx, claim: DeliveryClaim, answer: Outcome): Promise<Outcome> {
  if (!isWaiting(answer)) return answer;
  const [first] = await ctx.db
    .select({ startedAt: min(attempts.startedAt) })
    .from(attempts)
    .where(and(eq(attempts.deliveryId, claim.deliveryId), sinceLastDecision(claim.deliveryId)));
  if (!first?.startedAt || Date.now() - first.startedAt.getTime() < maxRetryMs) return answer;
  const { waitsFor: _, ...final } = answer;
  const words = within({ text: answer.response, ...answer.told });
  return { ...final, outcome: 'failed', ...ourWords(say('delivery.given_up', { words })) };
}
