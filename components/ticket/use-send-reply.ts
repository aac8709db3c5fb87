'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/schema.ts';
import type { Later } from '../compose/send-later.tsx';
import type { Extras } from '../compose/use-extras.ts';
import { fieldsOf } from '../compose/use-preview.ts';
import { api, Problem, wordsOf } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { useStableKey } from './stable-key.ts';
import { tellLeaving } from './tell-leaving.ts';

/** What becomes of the ticket, when the reply leaves, and whether what came in meanwhile matters. */
export type How = { after?: 'open' | 'closed'; later?: Later; anyway?: boolean };
export type Conflict = { newer: Message[]; how: How };
type Outgoing = How & { body: string; extras: Extras };

/**
 * Sends a reply to the ticket as it was read. When somebody has written since, it is not sent: who and what is told,
 * and sending anyway is one click. Any other change in between does not matter to a letter.
 */
export function useSendReply(ticket: TicketDetail, onSent: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [read] = useState(() => new Set(ticket.messages.map(({ id }) => id)));
  const path = `/tickets/${ticket.id}`;
  const keyOf = useStableKey();

  const newerIn = (fresh: TicketDetail) =>
    fresh.messages.filter((message) => message.kind !== 'note' && !read.has(message.id));

  async function attempt(outgoing: Outgoing, version: number): Promise<Message | null> {
    const { anyway = false, after, later } = outgoing;
    const body = {
      body: outgoing.body,
      ...fieldsOf(outgoing.extras),
      ...laterFields(later),
      // biome-ignore lint/suspicious/noThenProperty: the API's own name for what becomes of the ticket
      ...(after ? { then: after } : {}),
    };
    const post = (ifMatch: number) =>
      api.post<Message>(`${path}/reply`, body, { ifMatch, key: keyOf([body, ifMatch]) });
    try {
      return await post(version);
    } catch (error) {
      if (!(error instanceof Problem && error.status === 412)) throw error;
      const fresh = await api.get<TicketDetail>(path);
      client.setQueryData(keys.ticket(ticket.number), fresh);
      const newer = newerIn(fresh);
      if (newer.length === 0 || anyway) return post(fresh.version);
      setConflict({ newer, how: howOf(outgoing) });
      return null;
    }
  }

  async function send(outgoing: Outgoing) {
    const newer = newerIn(ticket);
    if (newer.length > 0 && !outgoing.anyway) return setConflict({ newer, how: howOf(outgoing) });
    setBusy(true);
    setConflict(null);
    try {
      const message = await attempt(outgoing, ticket.version);
      if (message) {
        onSent();
        tellLeaving(client, ticket, message, outgoing.body);
      }
    } catch (error) {
      toast.error(refusalWords(error));
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  }

  return { send, busy, conflict, dismiss: () => setConflict(null) };
}

function refusalWords(error: unknown): string {
  const words = wordsOf(error, 'The reply was not sent. Your text is still here.');
  return error instanceof Problem && error.status === 0
    ? `${words} Your text is still here, and sending it again cannot send it twice.`
    : words;
}

/** The words may have changed until it is sent anyway. */
const howOf = ({ after, later }: How): How => ({ ...(after ? { after } : {}), ...(later ? { later } : {}) });

/** When a reply that does not leave now leaves, as the API takes it. */
export function laterFields(later: Later | undefined) {
  return later ? { send_at: later.sendAt.toISOString(), cancels_on_reply: later.cancelsOnReply } : {};
}
