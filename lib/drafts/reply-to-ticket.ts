import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { forgetUnsentText } from '#lib/tickets/unsent-texts.ts';
import { supersedeByReply } from './supersede.ts';

/**
 * Queues a reply by a person or program, supersedes the open draft, and lets go what its writer kept of it, unless it was
 * composed elsewhere.
 */
export function replyToTicket(
  ctx: Ctx,
  ticketId: string,
  { ifMatch, opensTicket, ...reply }: Reply & { ifMatch?: number; opensTicket?: boolean },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId, ifMatch);
    const messageId = await queueReply(ctx, ticketId, reply, { opensTicket });
    await supersedeByReply(ctx, ticketId, messageId);
    if (!reply.composed) await forgetUnsentText(ctx, { ticketId, kind: 'reply' });
    return messageId;
  });
}
