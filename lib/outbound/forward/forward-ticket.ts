import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { authorOf } from '../queue-reply.ts';
import { saveSnapshot } from '../reply/undo-snapshot.ts';
import { type Forward, queueForward } from './queue-forward.ts';

/**
 * Forwards a ticket by a person or program, to anybody but the contact and our own addresses. Open drafts and the ticket's
 * status stay; it can be taken back as a reply can. Returns the message id.
 * @throws Refusal `stale` when `ifMatch` is not the ticket's version, and whatever `queueForward` refuses.
 */
export function forwardTicket(
  ctx: Ctx,
  ticketId: string,
  { ifMatch, ...forward }: Forward & { ifMatch?: number },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId, ifMatch);
    const messageId = await queueForward(ctx, ticket, { ...forward, author: authorOf(ctx) });
    const written = { body: forward.body, quote: true };
    await saveSnapshot(ctx, messageId, { before: ticket, after: ticket, written });
    return messageId;
  });
}
