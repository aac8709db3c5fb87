import type { Ctx } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';

type Undelivered = { deliveryId: string; recipient: string; ticketId: string; mailboxId: string };

/**
 * Suppresses an address that the server says does not exist, in its words `said`, until somebody lifts it.
 * A person is asked to send the reply elsewhere.
 */
export async function suppressInvalidAddress(
  ctx: Ctx,
  undelivered: Undelivered,
  response: string,
): Promise<void> {
  const { deliveryId, recipient, ticketId, mailboxId } = undelivered;
  await suppress(ctx, { address: recipient, reason: 'bounce', detail: response, ticketId, mailboxId });
  await sendJob(ctx, 'drafts.offer_again', { deliveryId });
}
