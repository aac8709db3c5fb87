import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { supersedeByReply } from './supersede.ts';

/** Queues a reply by a person or program, and supersedes the open draft. */
export function replyToTicket(
  ctx: Ctx,
  ticketId: string,
  { ifMatch, ...reply }: Reply & { ifMatch?: number },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId, ifMatch);
    const messageId = await queueReply(ctx, ticketId, reply);
    await supersedeByReply(ctx, ticketId, messageId);
    return messageId;
  });
}
