import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/shape.ts';
import { layExtrasBack } from '../compose/use-extras.ts';
import { api, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { layBack, writtenAs } from './use-unsent.ts';

/** Takes a reply back before it leaves; its words then lie in the reply box again, as they were written. */
export async function takeBack(
  client: QueryClient,
  ticket: { id: string; number: number },
  message: Message,
) {
  try {
    await api.post(`/messages/${message.id}/cancel`);
    const isLaid = layBack(ticket.id, writtenAs(message.id) ?? message.visible_text);
    if (isLaid) layExtrasBack(ticket.id, message);
    const where = isLaid
      ? 'Its words are in the reply box.'
      : 'Its words stay in the ticket, because another reply is begun.';
    toast(`The reply was taken back. ${where}`, { id: message.id });
  } catch (error) {
    toast.error(error instanceof Problem ? error.message : 'It could not be taken back.');
  }
  await refreshTicket(client, ticket);
}
