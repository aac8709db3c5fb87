'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type ApiRequest, api, requestOptions, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { useIdempotencyKey } from '../ticket/use-idempotency-key.ts';
import { useUndoToast } from '../ticket/use-undo-toast.ts';

type ForwardInput = ApiRequest<(typeof api.tickets)[':id']['forward']['$post']>['json'];
type Forward = Omit<ForwardInput, 'to'> & { to: string[] };

/** Forwards the ticket. A refusal says why, and what was written stays. */
export function useForward(ticket: TicketDetail, onSent: () => void) {
  const client = useQueryClient();
  const showUndoToast = useUndoToast();
  const keyOf = useIdempotencyKey();
  const { busy, refused, attempt } = useAttempt({ onSettled: () => void refreshTicket(client, ticket) });
  const param = { id: ticket.id };

  async function send({ to, ...fields }: Forward) {
    const json = { ...fields, to: to.map((address) => ({ address })) };
    const sent = await attempt(async () => {
      const options = requestOptions({ idempotencyKey: keyOf(json) });
      const message = await unwrap(api.tickets[':id'].forward.$post({ param, json }, options));
      showUndoToast(ticket, { message, body: fields.body ?? '' });
    });
    if (sent) onSent();
  }

  return { send, busy, refused };
}
