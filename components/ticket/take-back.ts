import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { layBack } from './use-unsent.ts';

type Sent = { messageId: string; words: string };

/** Takes a reply back before it leaves; its words then lie in the reply box again. */
export async function takeBack(
  client: QueryClient,
  ticket: { id: string; number: number },
  { messageId, words }: Sent,
) {
  try {
    await api.post(`/messages/${messageId}/cancel`);
    layBack(ticket.id, words);
    toast('The reply was taken back. Its words are in the reply box.', { id: messageId });
  } catch (error) {
    toast.error(error instanceof Problem ? error.message : 'It could not be taken back.');
  }
  await refreshTicket(client, ticket);
}
