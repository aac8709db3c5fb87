import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/schema.ts';
import { layExtrasBack } from '../compose/use-extras.ts';
import { api, wordsOf } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { layBack, writtenAs } from './use-unsent.ts';

type Of = { id: string; number: number };

/** Takes a reply back before it leaves; its words then lie where they came from, as they were written. */
export async function takeBack(client: QueryClient, ticket: Of, message: Message) {
  try {
    await api.post(`/messages/${message.id}/cancel`);
    const where = (await inItsDraft(ticket, message)) ?? inTheReplyBox(ticket, message);
    // In the place of the one that is going, it would go with it.
    toast.dismiss(message.id);
    toast(`The reply was taken back. ${where}`);
  } catch (error) {
    toast.error(wordsOf(error, 'It could not be taken back.'));
  }
  await refreshTicket(client, ticket);
}

/** What came from a draft waits as that draft again, unless somebody has written since. */
async function inItsDraft({ id }: Of, message: Message): Promise<string | null> {
  if (message.approved_by === null) return null;
  const { draft } = await api.get<TicketDetail>(`/tickets/${id}`);
  if (!draft) return null;
  layExtrasBack(`draft ${draft.id}`, message);
  return 'Its draft stands open again.';
}

function inTheReplyBox({ id }: Of, message: Message): string {
  if (!layBack(id, writtenAs(message.id) ?? message.visible_text))
    return 'Its words stay in the ticket, because another reply is begun.';
  layExtrasBack(`reply ${id}`, message);
  return 'Its words are in the reply box.';
}
