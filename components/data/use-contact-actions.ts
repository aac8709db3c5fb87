'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { type ApiRequest, api, errorMessage, requestOptions } from './api.ts';
import type { TicketDetail } from './api-types.ts';
import { refreshTicket } from './patch-ticket.ts';
import { refreshLists } from './refresh-lists.ts';

type NewContact = ApiRequest<(typeof api.tickets)[':id']['contact']['$put']>['json'];

/** Changes whose ticket it is. Each act returns whether it was done, and keeps why it was refused. */
export function useContactActions(ticket: TicketDetail) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const routes = api.tickets[':id'];
  const param = { id: ticket.id };

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setRefused(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefused(errorMessage(error));
      return false;
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
      void refreshLists(client, new Set([ticket.id]));
    }
  }

  const undo = () =>
    attempt(() => routes.contact.$put({ param, json: { id: ticket.contact.id } })).then((done) => {
      if (!done) toast.error('The contact could not be changed back.');
    });
  const done = (words: string) => toast(words, { action: { label: 'Undo', onClick: () => void undo() } });

  return {
    busy,
    refused,
    changeContact: (json: NewContact) =>
      attempt(async () => {
        await routes.contact.$put({ param, json }, requestOptions({ ifMatch: ticket.version }));
        done('The contact was changed.');
      }),
    trustFormSender: () =>
      attempt(async () => {
        await routes['form-sender'].trust.$post({ param });
        const { address, writer } = ticket.form_sender ?? { address: '', writer: { address: '' } };
        toast(
          `${address} is trusted now, and ${writer.address} is the contact. The mailbox settings list it.`,
        );
      }),
  };
}
