import { setTimeout as pause } from 'node:timers/promises';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { countUp } from '#lib/platform/counters.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { inSpan } from '#lib/platform/tracing.ts';
import { claimDelivery, type DeliveryClaim } from './delivery/claim.ts';
import type { Outcome } from './delivery/classify-response.ts';
import { composeDelivery } from './delivery/compose-delivery.ts';
import { DeliveryLeaseLost, holdLease, markHanded } from './delivery/lease.ts';
import { type OutgoingMessage, readOutgoing } from './delivery/read-outgoing.ts';
import { recordOutcome } from './delivery/record-outcome.ts';
import { keepSample } from './delivery/sandbox.ts';
import { sendMail } from './delivery/send-mail.ts';
import type { OutgoingMail, Transport } from './delivery/transport.ts';

/** For the mails that are handed over at the same time. */
const memory = createByteSemaphore(120 * 1024 * 1024);
/** What putting a mail together holds: each file as it is, in base64, and within the mail. */
const memoryFactor = 3;
const retryDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Sends one message to one recipient: claim → compose → transport → record. A delivery that is not due, final, or
 * somebody else's is left alone, so the job may come as often as it likes. Of a sample nothing leaves, whatever the relay.
 */
export async function deliver(
  ctx: Ctx,
  job: { deliveryId: string },
  transport: Transport = sendMail,
): Promise<void> {
  const claim = await claimDelivery(ctx, job.deliveryId);
  if (!claim) return;
  const release = holdLease(ctx, claim);
  try {
    const way = claim.sample ? keepSample : transport;
    const attributes = { 'delivery.id': claim.deliveryId, 'delivery.attempt': claim.attempt };
    const outcome =
      claim.refusal ??
      (await inSpan({ name: 'delivery', kind: 'client', attributes }, () => attempt(ctx, claim, way)));
    countAttempt(outcome, claim.refusal === null);
    await record(ctx, claim, outcome);
  } catch (error) {
    if (!(error instanceof DeliveryLeaseLost)) throw error;
  } finally {
    release();
  }
}

/** Mails with files take turns when there are many, because each is held whole while it is handed over. */
async function attempt(ctx: Ctx, claim: DeliveryClaim, transport: Transport): Promise<Outcome> {
  const outgoing = await readOutgoing(ctx, claim.deliveryId);
  const send = async () => {
    const mail = await compose(ctx, claim, outgoing);
    return 'outcome' in mail
      ? mail
      : transport(ctx, { ...mail, beforeContent: () => markHanded(ctx, claim) });
  };
  return outgoing.fileBytes > 0 ? memory.run(memoryFactor * outgoing.fileBytes, send) : send();
}

async function compose(
  ctx: Ctx,
  claim: DeliveryClaim,
  outgoing: OutgoingMessage,
): Promise<OutgoingMail | Outcome> {
  const { deliveryId, mailboxId } = claim;
  try {
    return { deliveryId, mailboxId, ...(await composeDelivery(ctx, claim, outgoing)) };
  } catch (error) {
    ctx.log.error({ err: error, deliveryId }, 'A mail could not be composed');
    if (error instanceof TypeError)
      return {
        outcome: 'failed',
        code: null,
        ...ourWords(say('delivery.not_composed')),
      };
    return {
      outcome: 'queued',
      waitsFor: 'time',
      code: null,
      ...ourWords(say('delivery.not_composed_now')),
    };
  }
}

function countAttempt({ outcome, relayId, smtpCode }: Outcome, wasSent: boolean): void {
  countUp('countersign_delivery_attempts_total', { outcome });
  const relay = relayId ?? 'settings';
  const responded = smtpCode === undefined ? 'none' : `${String(smtpCode)[0]}xx`;
  if (wasSent) countUp('countersign_relay_responses_total', { relay, class: responded });
}

/** An answer that was heard must not be lost to a database that is away for a while. */
async function record(ctx: Ctx, claim: DeliveryClaim, outcome: Outcome): Promise<void> {
  for (const ms of retryDelaysMs) {
    try {
      return await recordOutcome(ctx, claim, outcome);
    } catch (error) {
      ctx.log.warn({ err: error, deliveryId: claim.deliveryId }, 'An outcome is not written down yet');
      await pause(ms);
    }
  }
  return recordOutcome(ctx, claim, outcome);
}
