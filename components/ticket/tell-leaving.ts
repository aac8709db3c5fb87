import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/shape.ts';
import { api, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';

/** Says that a reply is about to leave, for as long as it can be taken back. */
export function tellLeaving(
  client: QueryClient,
  ticket: { id: string; number: number; contact: { name: string | null; address: string } },
  message: Message,
) {
  const left = message.delivery?.leaves_at ? Date.parse(message.delivery.leaves_at) - Date.now() : 0;
  if (left < 1000) return;
  const undo = async () => {
    try {
      await api.post(`/messages/${message.id}/cancel`);
      toast('The reply was taken back.');
    } catch (error) {
      toast.error(error instanceof Problem ? error.message : 'It could not be taken back.');
    }
    await refreshTicket(client, ticket);
  };
  toast(
    `The reply to ${ticket.contact.name ?? ticket.contact.address} leaves in ${Math.round(left / 1000)} seconds.`,
    {
      duration: Math.min(left, 15_000),
      action: { label: 'Undo', onClick: () => void undo() },
    },
  );
}
