import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/schema.ts';
import { restoreReplyOptions } from '../compose/use-reply-options.ts';
import { api, errorMessage, unwrap } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { replySource, restoreReplyText } from './use-unsent-text.ts';

type TicketRef = { id: string; number: number };

/** Takes a reply back before it leaves; its words then lie outcome they came from, as they were written. */
export async function undoSend(client: QueryClient, ticket: TicketRef, message: Message) {
  try {
    await api.messages[':id'].cancel.$post({ param: { id: message.id }, json: {} });
    const outcome = (await restoreDraft(ticket, message)) ?? restoreReplyBox(ticket, message);
    // In the place of the one that is going, it would go with it.
    toast.dismiss(message.id);
    toast(`The reply was taken back. ${outcome}`);
  } catch (error) {
    toast.error(errorMessage(error, 'It could not be taken back.'));
  }
  await refreshTicket(client, ticket);
}

/** What came from a draft waits as that draft again, unless somebody has written since. */
async function restoreDraft({ id }: TicketRef, message: Message): Promise<string | null> {
  if (message.approved_by === null) return null;
  const { draft } = await unwrap(api.tickets[':id'].$get({ param: { id } }));
  if (!draft) return null;
  restoreReplyOptions(`draft ${draft.id}`, message);
  return 'Its draft stands open again.';
}

function restoreReplyBox({ id }: TicketRef, message: Message): string {
  if (!restoreReplyText(id, replySource(message.id) ?? message.visible_text))
    return 'Its words stay in the ticket, because another reply is begun.';
  restoreReplyOptions(`reply ${id}`, message);
  return 'Its words are in the reply box.';
}
