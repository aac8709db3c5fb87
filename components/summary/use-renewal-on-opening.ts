import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAppContext } from '../shell/app-context.tsx';

/** Has a stale summary renewed while its ticket is read. The server decides whether it still is stale. */
export function useRenewalOnOpening({ id, number, summary }: TicketDetail) {
  const client = useQueryClient();
  const { user } = useAppContext();
  const isStale = summary?.status === 'done' && summary.offered && summary.newer_entries > 0;
  const mayRenew = isStale && user.role !== 'viewer';

  useEffect(() => {
    if (!mayRenew) return;
    const renew = async () => {
      await api.tickets[':id'].summary.$post({ param: { id }, json: { if_stale: true } });
      await refreshTicket(client, { id, number });
    };
    // The card offers the same as a button.
    renew().catch(() => {});
  }, [mayRenew, id, number, client]);
}
