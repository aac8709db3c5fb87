import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { renderSavedReply } from '#lib/saved-replies/render-saved-reply.ts';

type Application = { ticketId: string; values?: Record<string, string>; ifMatch?: number };

/**
 * Sends a saved reply as it is, with what it makes of the ticket, in one transaction. Returns the message's id.
 * @throws Refusal `invalid` that names what is still to be filled in; and as `renderSavedReply` and `replyToTicket`.
 */
export async function applySavedReply(
  ctx: Ctx,
  id: string,
  { ticketId, values, ifMatch }: Application,
): Promise<string> {
  const { body, add_tags: addTags, status, assignee } = await renderSavedReply(ctx, id, { ticketId, values });
  return replyToTicket(ctx, ticketId, {
    body,
    addTags,
    // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
    then: status ?? undefined,
    assigneeId: assignee?.id,
    savedReplyIds: [id],
    ifMatch,
  });
}
