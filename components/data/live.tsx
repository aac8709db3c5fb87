'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { toast } from 'sonner';
import { keys } from './keys.ts';
import { refreshLists } from './refresh-lists.ts';
import type { TicketDetail } from './shapes.ts';

type LiveEvent = { type: string; ticket_id: string | null; data?: Record<string, unknown> };

/**
 * Listens to what happens at the desk. Events carry ids only; what they make stale is fetched again. The browser
 * reconnects by itself and names the last event it saw, so that nothing is missed over a sleep. `after` is the last
 * event before the page was read, so that nothing is missed between the page and the stream either.
 */
export function Live({ after }: { after: number }) {
  const client = useQueryClient();
  const router = useRouter();
  const startedAfter = useRef(after);
  // Whether mail leaves at all stands in the frame of every screen, which the server draws.
  const draw = useEffectEvent(() => router.refresh());
  useEffect(() => {
    let stream: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    let tell: ReturnType<typeof setTimeout> | undefined;
    const first = startedAfter.current;
    const batch = collect((events) => {
      refresh(client, events);
      if (events.some(({ type }) => /^(relay|mailbox)\./.test(type))) draw();
    });

    const open = () => {
      stream = new EventSource(`/api/v1/events/stream?after=evt_${first}`);
      stream.onmessage = ({ data }) => batch.add(JSON.parse(data) as LiveEvent);
      stream.addEventListener('reset', () => void client.invalidateQueries());
      stream.onopen = () => {
        if (lost) void client.invalidateQueries();
        lost = false;
        clearTimeout(tell);
        tell = undefined;
        toast.dismiss(unheard);
      };
      stream.onerror = () => {
        tell ??= setTimeout(tellUnheard, quietForMs);
        if (stream?.readyState !== EventSource.CLOSED) return;
        lost = true;
        retry = setTimeout(open, 5000);
      };
    };
    open();
    return () => {
      stream?.close();
      clearTimeout(retry);
      clearTimeout(tell);
      batch.stop();
    };
  }, [client]);
  return null;
}

const unheard = 'unheard';
/** A server that starts again is back sooner than this. */
const quietForMs = 8_000;

function tellUnheard() {
  return toast('The server cannot be reached. What you see may be out of date.', {
    id: unheard,
    duration: Number.POSITIVE_INFINITY,
  });
}

/** Many events of one moment are one refresh. */
function collect(flush: (events: LiveEvent[]) => void) {
  let events: LiveEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add(event: LiveEvent) {
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

function refresh(client: QueryClient, events: LiveEvent[]) {
  const stale = new Set(events.flatMap(({ type }) => staleAfter(type)));
  const tickets = new Set(events.map(({ ticket_id }) => ticket_id ?? ''));
  if (stale.delete(lists)) void refreshLists(client, tickets);
  for (const noun of stale) void client.invalidateQueries({ queryKey: [noun] });

  void client.invalidateQueries({
    predicate: ({ queryKey: [noun, of], state }) =>
      noun === 'ticket'
        ? tickets.has((state.data as TicketDetail | undefined)?.id ?? 'none')
        : perTicket.includes(String(noun)) && tickets.has(String(of)),
  });
  if (events.some(({ type }) => type.startsWith('step.') || type.startsWith('run.'))) {
    void client.invalidateQueries({ queryKey: ['run'] });
  }
}

const perTicket = [keys.timeline('')[0], keys.todos('')[0], keys.runs('')[0]] as string[];

function staleAfter(type: string): string[] {
  const [noun = ''] = type.split('.');
  return byNoun[noun] ?? [];
}

const lists = keys.lists[0];
const onTheDesk = [lists, 'counts'];
const byNoun: Record<string, string[]> = {
  ticket: [...onTheDesk, 'earlier', 'contact', 'tags'],
  message: [...onTheDesk, 'drafts', 'outbox', 'held', 'ledger', 'blocked', 'sandbox', 'earlier', 'relays'],
  delivery: [...onTheDesk, 'outbox', 'sandbox'],
  sender: ['blocked', 'held', 'ledger'],
  raw_email: ['held', 'ledger', 'counts'],
  note: [lists],
  draft: [...onTheDesk, 'drafts'],
  run: onTheDesk,
  suppression: ['contact', 'outbox', 'suppressions'],
  article: ['articles', 'article'],
  mailbox: ['mailboxes', 'relays', 'domains'],
  imap_account: ['imap'],
  relay: ['relays', 'domains'],
  domain: ['domains'],
  assistant: ['assistants'],
  user: ['users'],
  api_key: ['api-keys'],
};
