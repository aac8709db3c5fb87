import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/shape.ts';
import { layExtrasBack } from '../compose/use-extras.ts';
import { api, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { layBack } from './use-unsent.ts';

type Sent = { message: Message; words: string };

/** Takes a reply back before it leaves; its words then lie in the reply box again. */
export async function takeBack(
  client: QueryClient,
  ticket: { id: string; number: number },
  { message, words }: Sent,
) {
  try {
    await api.post(`/messages/${message.id}/cancel`);
    layBack(ticket.id, words);
    layExtrasBack(ticket.id, message);
    toast('The reply was taken back. Its words are in the reply box.', { id: message.id });
  } catch (error) {
    toast.error(error instanceof Problem ? error.message : 'It could not be taken back.');
  }
  await refreshTicket(client, ticket);
}
