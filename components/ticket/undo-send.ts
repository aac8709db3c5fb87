import type { QueryClient } from '@tanstack/react-query';
import type { Messages, useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { restoreReplyOptions } from '../compose/use-reply-options.ts';
import { type ApiResponse, api, errorMessage, unwrap } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { queryKeys } from '../data/query-keys.ts';
import { restoreMacro } from '../saved-replies/use-macro.ts';
import type { useNavigate } from '../shell/navigation.tsx';
import { toast } from '../ui/toast.ts';
import { replySource, restoreReplyText } from './use-unsent-text.ts';

type Desk = {
  client: QueryClient;
  t: ReturnType<typeof useTranslations<'ticket'>>;
  navigate: ReturnType<typeof useNavigate>;
};
type TicketRef = { id: string; number: number };

/**
 * Takes a reply back before it leaves; its words then lie where they came from, as they were written. Answers where that
 * is, or null when it was refused.
 */
export async function undoSend(
  { client, t, navigate }: Desk,
  ticket: TicketRef,
  message: Message,
): Promise<Outcome | null> {
  try {
    const { undone } = await unwrap(
      api.messages[':id'].cancel.$post({ param: { id: message.id }, json: {} }),
    );
    const outcome = outcomeOf(ticket, message, undone);
    // In the place of the one that is going, it would go with it.
    toast.dismiss(message.id);
    toast(t(`sending.cancelled.${outcome}`));
    if (outcome === 'newMail') {
      await client.invalidateQueries({ queryKey: queryKeys.unsentMail });
      await refreshTicket(client, ticket);
      navigate('/new');
    } else await refreshTicket(client, ticket);
    return outcome;
  } catch (error) {
    toast.error(errorMessage(error, t('undoFailed')));
  }
  await refreshTicket(client, ticket);
  return null;
}

type Undone = ApiResponse<(typeof api.messages)[':id']['cancel']['$post']>['undone'];
/** Where the words are now. */
type Outcome = keyof Messages['ticket']['sending']['cancelled'];

/** The mail that had opened its ticket is the person's new mail again, and its ticket stands in no list. */
function outcomeOf(ticket: TicketRef, message: Message, undone: Undone): Outcome {
  if (undone.ticket_withdrawn) return 'newMail';
  return message.forward_id === null ? restoreWords(ticket, message, undone) : forwardOutcome(undone);
}

function forwardOutcome({ draft_id: draftId }: Undone): Outcome {
  return draftId ? 'forwardProposed' : 'forward';
}

/** What came from a draft waits as that draft again, unless something has happened since. */
function restoreWords({ id }: TicketRef, message: Message, undone: Undone): Outcome {
  const { body, quote, draft_id: draftId, draft_holds_body: isInDraft } = undone;
  if (draftId && isInDraft) {
    restoreReplyOptions(`draft ${draftId}`, message, { body, quote });
    return 'draft';
  }
  const words = body ?? replySource(message.id) ?? message.visible_text;
  if (!restoreReplyText(id, words)) return draftId ? 'keptAndDraft' : 'kept';
  restoreReplyOptions(`reply ${id}`, message, { body, quote });
  restoreMacro(id, message.id);
  return draftId ? 'textAndDraft' : 'text';
}
