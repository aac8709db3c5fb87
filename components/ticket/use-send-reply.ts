'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import type { SendSchedule } from '../compose/send-later-dialog.tsx';
import type { ReplyOptions } from '../compose/use-reply-options.ts';
import { replyFields } from '../compose/use-reply-preview.ts';
import { ApiProblem, type ApiRequest, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAfterAct } from '../list/queue-context.tsx';
import { macroFields, type PendingMacro } from '../saved-replies/use-macro.ts';
import { toast } from '../ui/toast.ts';
import { useIdempotencyKey } from './use-idempotency-key.ts';
import { useUndoToast } from './use-undo-toast.ts';

/** What becomes of the ticket, when the reply leaves, and whether what came in meanwhile matters. */
export type SendOptions = {
  statusAfter?: 'open' | 'closed';
  /** Snoozes the ticket until then. */
  snoozeUntil?: Date;
  schedule?: SendSchedule;
  anyway?: boolean;
};
export type Conflict = { newer: Message[]; options: SendOptions };
type ReplyInput = ApiRequest<(typeof api.tickets)[':id']['reply']['$post']>['json'];
type Outgoing = SendOptions & { body: string; replyOptions: ReplyOptions; macro: PendingMacro };

/**
 * Sends a reply to the ticket as it was read. When somebody has written since, it is not sent: who and what is told,
 * and sending anyway is one click. Any other change in between does not matter to a letter.
 */
export function useSendReply(ticket: TicketDetail, onSent: (messageId: string) => void) {
  const client = useQueryClient();
  const t = useTranslations('ticket.sending');
  const showUndoToast = useUndoToast();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [read] = useState(() => new Set(ticket.messages.map(({ id }) => id)));
  const param = { id: ticket.id };
  const keyOf = useIdempotencyKey();
  const afterAct = useAfterAct();

  const newerIn = (fresh: TicketDetail) =>
    fresh.messages.filter((message) => message.kind !== 'note' && !read.has(message.id));

  async function attempt(outgoing: Outgoing, version: number): Promise<Message | null> {
    const { anyway = false, snoozeUntil, schedule, macro } = outgoing;
    const statusAfter = outgoing.statusAfter ?? macro.status ?? undefined;
    const own: Pick<ReplyInput, 'body' | 'then' | 'snooze_until'> = {
      body: outgoing.body,
      // biome-ignore lint/suspicious/noThenProperty: the API's own name for what becomes of the ticket
      then: snoozeUntil ? 'snoozed' : statusAfter,
      snooze_until: snoozeUntil?.toISOString(),
    };
    const body = {
      ...own,
      ...macroFields(macro),
      ...replyFields(outgoing.replyOptions),
      ...scheduleFields(schedule),
    };
    const post = (ifMatch: number) =>
      unwrap(
        api.tickets[':id'].reply.$post(
          { param, json: body },
          requestOptions({ ifMatch, idempotencyKey: keyOf([body, ifMatch]) }),
        ),
      );
    try {
      return await post(version);
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 412)) throw error;
      const fresh = await unwrap(api.tickets[':id'].$get({ param }));
      client.setQueryData(queryKeys.ticket(ticket.number), fresh);
      const newer = newerIn(fresh);
      if (newer.length === 0 || anyway) return post(fresh.version);
      setConflict({ newer, options: sendOptionsOf(outgoing) });
      return null;
    }
  }

  async function send(outgoing: Outgoing) {
    const newer = newerIn(ticket);
    if (newer.length > 0 && !outgoing.anyway) return setConflict({ newer, options: sendOptionsOf(outgoing) });
    setBusy(true);
    setConflict(null);
    try {
      const message = await attempt(outgoing, ticket.version);
      if (message) {
        onSent(message.id);
        afterAct(ticket);
        showUndoToast(ticket, { message, body: outgoing.body });
      }
    } catch (error) {
      toast.error(refusalMessage(t, error));
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  }

  return { send, busy, conflict, dismiss: () => setConflict(null) };
}

function refusalMessage(t: ReturnType<typeof useTranslations<'ticket.sending'>>, error: unknown): string {
  const message = errorMessage(error, t('notSent'));
  return error instanceof ApiProblem && error.status === 0 ? t('unreachable', { reason: message }) : message;
}

/** The message may have changed until it is sent anyway. */
function sendOptionsOf({ statusAfter, snoozeUntil, schedule }: SendOptions): SendOptions {
  return {
    ...(statusAfter ? { statusAfter } : {}),
    ...(snoozeUntil ? { snoozeUntil } : {}),
    ...(schedule ? { schedule } : {}),
  };
}

/** When a reply that does not leave now leaves, as the API takes it. */
export function scheduleFields(
  schedule: SendSchedule | undefined,
): Pick<ReplyInput, 'send_at' | 'cancels_on_reply'> {
  return {
    send_at: schedule?.sendAt.toISOString(),
    cancels_on_reply: schedule?.cancelsOnReply,
  };
}
