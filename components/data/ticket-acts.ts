'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useUndoSend } from '../ticket/use-undo-send.ts';
import { toast } from '../ui/toast.ts';
import { type ApiRequest, type ApiResponse, api, errorMessage, unwrap } from './api.ts';
import { refreshTicket } from './patch-ticket.ts';
import { queryKeys, staleQueries } from './query-keys.ts';
import { refreshTickets } from './refresh-tickets.ts';

export type BulkAct = ApiRequest<(typeof api)['ticket-acts']['$post']>['json'];
type Act = ApiResponse<(typeof api)['ticket-acts'][':id']['undo']['$post']>;
type TicketRef = { id: string; number: number };
/** What is as it was again. Nothing, when the undo has led to another page itself. */
type Undone = { ticket: TicketRef | null; contactId: string | null };
/** The words of the queue. Their keys are put together here, which the types of the catalogue cannot follow in time. */
type Words = (key: string, values?: Record<string, string | number>) => string;

const acts = api['ticket-acts'];
/** The one place where an act is told and taken back. */
const actToast = 'ticket-act';
const pollMs = 400;

/** Acts on many tickets, and the way back of every act. */
export function useTicketActs() {
  const client = useQueryClient();
  const t = useTranslations('queue') as unknown as Words;
  const undoSend = useUndoSend();
  const queue = useRef(Promise.resolve());

  /** Starts an act on many and tells how far it is until it is done. */
  async function start(input: BulkAct): Promise<boolean> {
    try {
      const act = await unwrap(acts.$post({ json: input }));
      tell(act.id);
      return true;
    } catch (error) {
      toast.error(errorMessage(error));
      return false;
    }
  }

  async function undo(id: string) {
    try {
      const act = await unwrap(acts[':id'].undo.$post({ param: { id }, json: {} }));
      if (act.bulk) await follow(client, t, { id });
      else {
        toast(undoneWords(t, act), { id: actToast });
        if (act.ticket) await refreshTicket(client, act.ticket);
        await refreshMerged(client, act);
      }
    } catch (error) {
      toast.error(errorMessage(error), { id: actToast });
    }
  }

  /** Takes back the newest act that still stands. Presses that come fast wait for each other. */
  function undoLast(onUndone: (undone: Undone) => void) {
    queue.current = queue.current.then(() =>
      undoNewest().catch((error: unknown) => void toast.error(errorMessage(error))),
    );

    async function undoNewest() {
      const { data } = await unwrap(acts.$get({ query: { undoable: 'true', limit: 1 } }));
      const [act] = data;
      if (!act) return void toast(t('nothingToUndo'), { id: actToast });
      if (act.message_id && act.ticket) {
        const message = await unwrap(api.messages[':id'].$get({ param: { id: act.message_id } }));
        if ((await undoSend(act.ticket, message)) === 'newMail') return;
      } else await undo(act.id);
      onUndone({ ticket: act.ticket, contactId: contactMergeOf(act)?.contact_id ?? null });
    }
  }

  /** Tells how far an act is that was started elsewhere, until it is done. */
  function tell(id: string) {
    void follow(client, t, { id, undo: () => void undo(id) });
  }

  return { start, tell, undo, undoLast };
}

/** Tells that an act on one ticket is done, with the way back of just that act. */
export function useActToast() {
  const t = useTranslations('queue') as unknown as Words;
  const { undo } = useTicketActs();
  return ({ id, number }: TicketRef, { kind, until = '' }: { kind: 'close' | 'snooze'; until?: string }) => {
    const takeBack = async () => {
      const { data } = await unwrap(acts.$get({ query: { undoable: 'true' } }));
      const act = data.find((each) => each.ticket?.id === id && each.kind === kind);
      if (act) await undo(act.id);
      else toast(t('nothingToUndo'), { id: actToast });
    };
    toast(t(`done.${kind}`, { number: String(number), until }), {
      id: actToast,
      action: { label: t('undo'), onClick: () => void takeBack() },
    });
  };
}

type Followed = { id: string; undo?: () => void };

/** Looks until the act has ended; the lists are read again as its events come in. */
async function follow(client: QueryClient, t: Words, { id, undo }: Followed): Promise<void> {
  const action = undo ? { label: t('undo'), onClick: undo } : undefined;
  for (;;) {
    const act = await unwrap(acts[':id'].$get({ param: { id } }));
    if (act.status === 'finished' || act.status === 'undone') {
      toast(act.status === 'undone' ? undoneWords(t, act) : finishedWords(t, act), {
        id: actToast,
        duration: 15_000,
        action: act.status === 'finished' ? action : undefined,
      });
      await client.invalidateQueries({ queryKey: queryKeys.lists });
      await client.invalidateQueries({ queryKey: queryKeys.counts });
      await client.invalidateQueries({ queryKey: ['kept-rows'] });
      return;
    }
    if (act.status === 'undoing' && undo) return;
    const isUndo = act.status === 'undoing';
    const done = isUndo ? act.undone + act.left : act.done + act.skipped;
    toast(t(isUndo ? 'working.undo' : 'working.act', { done, total: isUndo ? done + act.done : act.total }), {
      id: actToast,
      duration: Number.POSITIVE_INFINITY,
      action,
    });
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

function finishedWords(t: Words, { kind, done, skipped, exceptions }: Act): string {
  const reason = exceptions[0]?.detail ?? '';
  return `${t(`finished.${kind}`, { count: done })}${t('skipped', { count: reason ? skipped : 0, reason })}`;
}

function undoneWords(t: Words, act: Act): string {
  const { bulk, kind, ticket, undone, left, exceptions } = act;
  const contacts = contactMergeOf(act);
  if (contacts) return t(contacts.left ? 'leftContact' : 'undone.merge_contacts', { ...contacts });
  const number = String(ticket?.number ?? '');
  if (bulk) return t('undoneMany', { undone, left });
  if (left === 0) return t(`undone.${kind}`, { number });
  const [exception] = exceptions;
  return exception?.changed_by.length
    ? t('left', { number, names: exception.changed_by.join(', ') })
    : t('leftUnnamed', { number, reason: exception?.detail ?? '' });
}

type ContactMerge = { contact_id: string; from: string; into: string; left?: string };

/** What an act says of the contacts that it merged. */
function contactMergeOf({ kind, act }: Pick<Act, 'kind' | 'act'>): ContactMerge | null {
  return kind === 'merge_contacts' ? (act as ContactMerge) : null;
}

async function refreshMerged(client: QueryClient, { kind }: Act): Promise<void> {
  if (kind === 'merge') await refreshTickets(client);
  if (kind === 'merge_contacts')
    await Promise.all(staleQueries.contact.map((noun) => client.invalidateQueries({ queryKey: [noun] })));
}
