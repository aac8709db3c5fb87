'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { toast } from '../ui/toast.ts';
import { type ApiRequest, api, requestOptions, unwrap } from './api.ts';
import type { TicketDetail } from './api-types.ts';
import { refreshTicket } from './patch-ticket.ts';
import { refreshLists } from './refresh-lists.ts';
import { useAttempt } from './use-attempt.ts';

type NewContact = ApiRequest<(typeof api.tickets)[':id']['contact']['$put']>['json'];

/** Changes whose ticket it is. Each act returns whether it was done, and keeps why it was refused. */
export function useContactActions(ticket: TicketDetail) {
  const client = useQueryClient();
  const t = useTranslations('ticket');
  const { busy, refused, attempt } = useAttempt({
    onSettled: () => {
      void refreshTicket(client, ticket);
      void refreshLists(client, new Set([ticket.id]));
    },
  });
  const routes = api.tickets[':id'];
  const param = { id: ticket.id };

  const changeBack = () => routes.contact.$put({ param, json: { id: ticket.contact.id } });
  async function distrust(address: string) {
    const mailbox = await unwrap(api.mailboxes[':id'].$get({ param: { id: ticket.mailbox_id } }));
    const senders = mailbox.form_senders.filter((sender) => sender !== address);
    await api.mailboxes[':id'].$patch({ param: { id: mailbox.id }, json: { form_senders: senders } });
    await changeBack();
  }
  function offerUndo(words: string, undo: () => Promise<unknown>) {
    const onClick = () => void attempt(undo).then((isDone) => isDone || toast.error(t('undoFailed')));
    toast(words, { action: { label: t('undo'), onClick } });
  }

  return {
    busy,
    refused,
    changeContact: (json: NewContact) =>
      attempt(async () => {
        await routes.contact.$put({ param, json }, requestOptions({ ifMatch: ticket.version }));
        offerUndo(t('contact.changed'), changeBack);
      }),
    trustFormSender: (offer: NonNullable<TicketDetail['form_sender']>) =>
      attempt(async () => {
        await routes['form-sender'].trust.$post({ param });
        const { address, writer } = offer;
        offerUndo(t('contact.trusted', { address, writer: writer.address }), () => distrust(address));
      }),
  };
}
