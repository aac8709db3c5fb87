import { setTimeout as pause } from 'node:timers/promises';
import type { Ctx } from '../context.ts';
import { openRoom } from '../room.ts';
import { carry } from './carry.ts';
import { type Claim, claimDelivery } from './claim.ts';
import { composeDelivery } from './compose-delivery.ts';
import { type Departing, readDeparting } from './departing.ts';
import { holdLease, LeaseLost, markHanded } from './lease.ts';
import { recordOutcome } from './record-outcome.ts';
import type { Outcome } from './sort-answer.ts';
import type { CarriedMail, Transport } from './transport.ts';

/** For the mails that are handed over at the same time. */
const roomFor = openRoom(120 * 1024 * 1024);
/** What putting a mail together holds: each file as it is, in base64, and within the mail. */
const timesItsFiles = 3;
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Sends one message to one recipient: claim → compose → transport → record. A delivery that is not due, final, or
 * somebody else's is left alone, so the job may come as often as it likes.
 */
export async function deliver(
  ctx: Ctx,
  job: { deliveryId: string },
  transport: Transport = carry,
): Promise<void> {
  const claim = await claimDelivery(ctx, job.deliveryId);
  if (!claim) return;
  const release = holdLease(ctx, claim);
  try {
    await record(ctx, claim, claim.refusal ?? (await attempt(ctx, claim, transport)));
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  } finally {
    release();
  }
}

/** Mails with files take turns when there are many, because each is held whole while it is handed over. */
async function attempt(ctx: Ctx, claim: Claim, transport: Transport): Promise<Outcome> {
  const departing = await readDeparting(ctx, claim.deliveryId);
  const carry = async () => {
    const mail = await compose(ctx, claim, departing);
    return 'outcome' in mail
      ? mail
      : transport(ctx, { ...mail, beforeContent: () => markHanded(ctx, claim) });
  };
  return departing.fileBytes > 0 ? roomFor(timesItsFiles * departing.fileBytes, carry) : carry();
}

async function compose(ctx: Ctx, claim: Claim, departing: Departing): Promise<CarriedMail | Outcome> {
  const { deliveryId, mailboxId } = claim;
  try {
    return { deliveryId, mailboxId, ...(await composeDelivery(ctx, claim, departing)) };
  } catch (error) {
    ctx.log.error({ err: error, deliveryId }, 'A mail could not be composed');
    const isImpossible = error instanceof TypeError;
    return {
      outcome: isImpossible ? 'failed' : 'queued',
      code: null,
      response: `The mail could not be put together${isImpossible ? '' : ' just now'}. Nothing left.`,
    };
  }
}

/** An answer that was heard must not be lost to a database that is away for a while. */
async function record(ctx: Ctx, claim: Claim, outcome: Outcome): Promise<void> {
  for (const ms of pausesMs) {
    try {
      return await recordOutcome(ctx, claim, outcome);
    } catch (error) {
      ctx.log.warn({ err: error, deliveryId: claim.deliveryId }, 'An outcome is not written down yet');
      await pause(ms);
    }
  }
  return recordOutcome(ctx, claim, outcome);
}
