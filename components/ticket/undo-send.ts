import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/schema.ts';
import { restoreReplyOptions } from '../compose/use-reply-options.ts';
import { type ApiResponse, api, errorMessage, unwrap } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { restoreMacro } from '../saved-replies/use-macro.ts';
import { replySource, restoreReplyText } from './use-unsent-text.ts';

type TicketRef = { id: string; number: number };

/** Takes a reply back before it leaves; its words then lie where they came from, as they were written. */
export async function undoSend(client: QueryClient, ticket: TicketRef, message: Message) {
  try {
    const { undone } = await unwrap(
      api.messages[':id'].cancel.$post({ param: { id: message.id }, json: {} }),
    );
    const isForward = message.forward_id !== null;
    const outcome = isForward ? forwardOutcome(undone) : restoreWords(ticket, message, undone);
    // In the place of the one that is going, it would go with it.
    toast.dismiss(message.id);
    toast(`The ${isForward ? 'forward' : 'reply'} was taken back. ${outcome}`.trim());
  } catch (error) {
    toast.error(errorMessage(error, 'It could not be taken back.'));
  }
  await refreshTicket(client, ticket);
}

type Cancelled = ApiResponse<(typeof api.messages)[':id']['cancel']['$post']>;

function forwardOutcome({ draft_id: draftId }: Cancelled['undone']): string {
  return draftId ? 'Its proposal is open again.' : '';
}

/** What came from a draft waits as that draft again, unless something has happened since. */
function restoreWords({ id }: TicketRef, message: Message, undone: Cancelled['undone']): string {
  const { body, quote, draft_id: draftId, draft_holds_body: isInDraft } = undone;
  if (draftId && isInDraft) {
    restoreReplyOptions(`draft ${draftId}`, message, { body, quote });
    return 'Its draft is open again.';
  }
  const draft = draftId ? ' The draft is open again too.' : '';
  const words = body ?? replySource(message.id) ?? message.visible_text;
  if (!restoreReplyText(id, words))
    return `Its words stay in the ticket, because another reply is begun.${draft}`;
  restoreReplyOptions(`reply ${id}`, message, { body, quote });
  restoreMacro(id, message.id);
  return `Its words are in the reply box.${draft}`;
}
