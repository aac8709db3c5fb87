import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { supersedeDrafts } from './propose.ts';

/** A person's own answer, or a program's: it goes out by the same door, and takes the place of a draft that waits. */
export function replyToTicket(
  ctx: Ctx,
  ticketId: string,
  reply: Reply,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId, ifMatch);
    await supersedeDrafts(ctx, ticketId, 'a person answered');
    return queueReply(ctx, ticketId, reply);
  });
}
