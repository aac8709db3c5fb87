import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { supersedeDrafts } from './propose.ts';

/** Queues a reply by a person or program, and supersedes the open draft. */
export function replyToTicket(
  ctx: Ctx,
  ticketId: string,
  { ifMatch, ...reply }: Reply & { ifMatch?: number },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId, ifMatch);
    await supersedeDrafts(ctx, ticketId, 'a person answered');
    return queueReply(ctx, ticketId, reply);
  });
}
