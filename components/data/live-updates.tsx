'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { StreamedEvent } from '#app/api/types.ts';
import type { EventNoun, EventType } from '#lib/platform/event-types.ts';
import type { PresenceSignal } from '#lib/tickets/presence.ts';
import type { UnsentTextSignal } from '#lib/tickets/unsent-texts.ts';
import { toast } from '../ui/toast.ts';
import { api } from './api.ts';
import type { TicketDetail } from './api-types.ts';
import { applyPresence, refreshPresence } from './presence.ts';
import { queryKeys, staleQueries, ticketLists, viewCounts } from './query-keys.ts';
import { refreshLists } from './refresh-lists.ts';
import { refreshViewCounts } from './refresh-view-counts.ts';

/**
 * Listens to what happens at the desk. Events carry ids only; what they make stale is fetched again. The browser
 * reconnects by itself and names the last event it saw, so that nothing is missed over a sleep. `afterEventId` is the last
 * event before the page was read, so that nothing is missed between the page and the stream either.
 */
export function LiveUpdates({ afterEventId }: { afterEventId: number }) {
  const client = useQueryClient();
  const router = useRouter();
  const t = useTranslations('shell');
  const startedAfter = useRef(afterEventId);
  // Whether mail leaves at all stands in the frame of every screen, which the server draws.
  const refreshPage = useEffectEvent(() => router.refresh());
  const tellDisconnected = useEffectEvent(() => showDisconnected(t('disconnected')));
  useEffect(() => {
    let stream: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    let disconnectTimer: ReturnType<typeof setTimeout> | undefined;
    const first = startedAfter.current;
    const batch = batchEvents((events) => {
      refreshStale(client, events);
      if (events.some(isAbout('relay', 'mailbox'))) refreshPage();
    });

    const open = () => {
      stream = new EventSource(api.events.stream.$path({ query: { after: `evt_${first}` } }));
      stream.onmessage = ({ data }) => batch.add(JSON.parse(data) as StreamedEvent);
      stream.addEventListener('unsent_text', ({ data }) =>
        refreshUnsent(client, JSON.parse(data) as UnsentTextSignal),
      );
      stream.addEventListener('presence', ({ data }) =>
        applyPresence(client, JSON.parse(data) as PresenceSignal | null),
      );
      stream.addEventListener('reset', () => void client.invalidateQueries());
      stream.onopen = () => {
        if (lost) void client.invalidateQueries();
        // Nobody repeats what was said about unsent texts while nobody listened.
        else void client.invalidateQueries({ queryKey: [queryKeys.unsentTexts('')[0]] });
        void refreshPresence(client);
        lost = false;
        clearTimeout(disconnectTimer);
        disconnectTimer = undefined;
        toast.dismiss(disconnectedToastId);
      };
      stream.onerror = () => {
        disconnectTimer ??= setTimeout(tellDisconnected, disconnectGraceMs);
        if (stream?.readyState !== EventSource.CLOSED) return;
        lost = true;
        retry = setTimeout(open, 5000);
      };
    };
    open();
    return () => {
      stream?.close();
      clearTimeout(retry);
      clearTimeout(disconnectTimer);
      batch.stop();
    };
  }, [client]);
  return null;
}

const disconnectedToastId = 'unheard';
/** A server that starts again is back sooner than this. */
const disconnectGraceMs = 8_000;

function showDisconnected(text: string) {
  return toast(text, {
    id: disconnectedToastId,
    duration: Number.POSITIVE_INFINITY,
  });
}

/** Many events of one moment are one refreshStale. */
function batchEvents(flush: (events: StreamedEvent[]) => void) {
  let events: StreamedEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add(event: StreamedEvent) {
      events.push(event);
      timer ??= setTimeout(() => {
        timer = undefined;
        flush(events.splice(0));
      }, 80);
    },
    stop() {
      clearTimeout(timer);
      events = [];
    },
  };
}

function refreshStale(client: QueryClient, events: StreamedEvent[]) {
  // A tab that outlives an update may hear of a noun that it does not know.
  const stale = new Set(events.flatMap(({ type }) => staleQueries[nounOf(type)] ?? []));
  const tickets = new Set(events.map(({ ticket_id }) => ticket_id ?? ''));
  if (stale.delete(ticketLists)) void refreshLists(client, tickets);
  if (stale.delete(viewCounts)) refreshViewCounts(client);
  for (const noun of stale) void client.invalidateQueries({ queryKey: [noun] });

  void client.invalidateQueries({
    predicate: ({ queryKey: [noun, of], state }) =>
      noun === 'ticket'
        ? tickets.has((state.data as TicketDetail | undefined)?.id ?? 'none')
        : ticketQueries.includes(String(noun)) && tickets.has(String(of)),
  });
  if (events.some(isAbout('run', 'step'))) {
    void client.invalidateQueries({ queryKey: ['run'] });
  }
}

/** Somebody writes on a ticket, or no longer does; the words come to their own windows only. */
function refreshUnsent(client: QueryClient, { ticket_id, is_mark }: UnsentTextSignal) {
  if (is_mark) void refreshLists(client, new Set([ticket_id]));
  void client.invalidateQueries({ queryKey: queryKeys.unsentTexts(ticket_id) });
}

const ticketQueries = [queryKeys.timeline('')[0], queryKeys.todos('')[0], queryKeys.runs('')[0]] as string[];

const nounOf = (type: EventType) => type.split('.')[0] as EventNoun;
function isAbout(...nouns: EventNoun[]) {
  return ({ type }: StreamedEvent) => nouns.includes(nounOf(type));
}
