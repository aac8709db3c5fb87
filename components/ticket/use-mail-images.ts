import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message } from '#lib/tickets/schema.ts';
import { api, errorMessage, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { toast } from '../ui/toast.ts';

/** Whether a mail's remote images are shown: always those of a trusted sender, others once somebody asks. */
export function useMailImages(message: Message, ticket: TicketDetail) {
  const client = useQueryClient();
  const [once, setOnce] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const grant = message.image_grant ?? once;

  async function act(call: () => Promise<unknown>) {
    setBusy(true);
    try {
      await call();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    setBusy(false);
  }

  return {
    busy,
    remote: grant
      ? (number: number) =>
          api.images[':id'][':number'].$path({
            param: { id: message.id, number: String(number) },
            query: { grant },
          })
      : null,
    show: (always: boolean) =>
      act(async () => {
        const shown = await unwrap(
          api.messages[':id'].images.$post({ param: { id: message.id }, json: { always } }),
        );
        setOnce(shown.image_grant);
        if (always) await refreshTicket(client, ticket);
      }),
    stop: () =>
      act(async () => {
        await api['trusted-image-senders'][':address'].$delete({
          param: { address: encodeURIComponent(message.from?.address ?? '') },
        });
        setOnce(null);
        await refreshTicket(client, ticket);
      }),
  };
}
