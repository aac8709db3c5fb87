'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { toast } from '../ui/toast.ts';
import { api, errorMessage, unwrap } from './api.ts';
import { refreshTickets } from './refresh-tickets.ts';

/** Links a ticket to another, and removes such a link. */
export function useLinkTickets(ticketId: string) {
  const t = useTranslations('merge');
  const client = useQueryClient();

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      toast.error(errorMessage(error, t('linkFailed')));
    }
    await refreshTickets(client);
  }

  return {
    link: (other: string) =>
      attempt(() =>
        unwrap(api.tickets[':id'].links.$post({ param: { id: ticketId }, json: { ticket: other } })),
      ),
    unlink: (other: string) =>
      attempt(() => unwrap(api.tickets[':id'].links[':other'].$delete({ param: { id: ticketId, other } }))),
  };
}
