import type { Ctx } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';

type Undelivered = { deliveryId: string; recipient: string; ticketId: string; mailboxId: string };

/**
 * There is no such address, in the server's words `said`: nothing more goes there until somebody lifts it, and the reply
 * is laid before a person once more, to be sent elsewhere.
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
