import { type Ctx, inTransaction } from '../context.ts';
import { queueReply, type Reply } from '../outbound/queue-reply.ts';
import { lockTicket } from '../tickets/change-ticket.ts';
import { supersedeDrafts } from './propose.ts';

/** A person's own answer, or a program's: it goes out by the same door, and takes the place of a draft that waits. */
export const replyInPerson = (
  ctx: Ctx,
  ticketId: string,
  reply: Reply,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<string> =>
  inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId, ifMatch);
    await supersedeDrafts(ctx, ticketId, 'a person answered');
    return queueReply(ctx, ticketId, reply);
  });
