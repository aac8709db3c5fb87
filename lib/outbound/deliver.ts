import type { Ctx } from '../context.ts';
import { carry } from './carry.ts';
import { type Claim, claimDelivery, holdLease } from './claim.ts';
import { composeDelivery } from './compose-delivery.ts';
import { recordOutcome } from './record-outcome.ts';
import type { Outcome } from './sort-answer.ts';
import type { Transport } from './transport.ts';

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
    await recordOutcome(ctx, claim, await attempt(ctx, claim, transport));
  } finally {
    release();
  }
}

async function attempt(ctx: Ctx, claim: Claim, transport: Transport): Promise<Outcome> {
  const mail = await composeDelivery(ctx, claim).catch((error: unknown) => {
    ctx.log.error({ err: error, deliveryId: claim.deliveryId }, 'A mail could not be composed');
    return null;
  });
  if (!mail)
    return { outcome: 'failed', code: null, response: 'The mail could not be put together. Nothing left.' };
  return transport(ctx, { deliveryId: claim.deliveryId, mailboxId: claim.mailboxId, ...mail });
}
