import type { Ctx } from '../context.ts';
import { sendJob } from '../queue.ts';
import { suppress } from '../suppressions/suppressions.ts';

type Undelivered = { deliveryId: string; recipient: string; ticketId: string; mailboxId: string };

/**
 * There is no such address, in the server's words `said`: nothing more goes there until somebody lifts it, and the reply
 * is laid before a person once more, to be sent elsewhere.
 */
export async function giveUpAddress(ctx: Ctx, undelivered: Undelivered, said: string): Promise<void> {
  const { deliveryId, recipient, ticketId, mailboxId } = undelivered;
  await suppress(ctx, { address: recipient, reason: 'bounce', detail: said, ticketId, mailboxId });
  await sendJob(ctx, 'drafts.offer_again', { deliveryId });
}
