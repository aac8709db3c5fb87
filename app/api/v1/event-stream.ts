import { setTimeout as pause } from 'node:timers/promises';
import { type EventFeed, eventNumber } from '#app/server/event-feed.ts';
import { type Actor, type Ctx, reaches } from '#lib/platform/context.ts';
import { type Event, listEvents } from '#lib/platform/events.ts';
import { reachesTicket, tagIdsOfReach } from '#lib/platform/within-reach.ts';
import type { PresenceSignal } from '#lib/tickets/presence.ts';

const maxReplayedEvents = 10_000;
const maxUnreadFrames = 500;

/**
 * Streams events to one client (server-sent events, WHATWG HTML): ids only, within the actor’s reach, from after
 * `lastEventId` or from now on. `event: reset` tells the client to reload everything, because it missed too much.
 * Each heartbeat asks `currentActor`: who lost access loses the stream.
 */
export function eventStream(
  ctx: Ctx,
  feed: EventFeed,
  {
    lastEventId,
    signal,
    currentActor,
    heartbeatMs = 15_000,
    types,
  }: {
    lastEventId: string | undefined;
    signal: AbortSignal;
    currentActor: () => Promise<Actor | null>;
    heartbeatMs?: number;
    /** Undefined: of every type. */
    types?: readonly string[];
  },
): Response {
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const ended = new AbortController();
        end = () => ended.abort();
        const stopSignal = AbortSignal.any([signal, feed.stopped, ended.signal]);
        const write = (text: string) => {
          if (stopSignal.aborted) return;
          // A client that does not read is let go; it comes back and names where it was.
          if ((controller.desiredSize ?? 0) < -maxUnreadFrames) return end();
          controller.enqueue(encoder.encode(text));
        };
        streamEvents({ ctx, feed, lastEventId, currentActor, heartbeatMs, types, write, stopSignal, end })
          .catch((error) => ctx.log.warn({ err: error }, 'An event stream broke off'))
          .finally(() => {
            try {
              controller.close();
            } catch {
              // The client has closed it already.
            }
          });
      },
      cancel: () => end(),
    },
    { highWaterMark: 1 },
  );
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

const encoder = new TextEncoder();

type Client = {
  ctx: Ctx;
  feed: EventFeed;
  lastEventId: string | undefined;
  currentActor: () => Promise<Actor | null>;
  heartbeatMs: number;
  types: readonly string[] | undefined;
  write: (text: string) => void;
  stopSignal: AbortSignal;
  end: () => void;
};

async function streamEvents(client: Client): Promise<void> {
  const { feed, write, stopSignal, end, heartbeatMs, types } = client;
  let actor = client.ctx.actor;
  let sent = 0;
  let waiting: Event[] | null = [];

  /** Of a key that is limited to tags, each event is looked up, in their order. */
  let looking = Promise.resolve();
  const sendOfTags = (event: Event) => {
    const { mailbox_id: mailboxId, ticket_id: ticketId } = event;
    if (mailboxId === null) return;
    looking = looking
      .then(async () => {
        if (await reachesTicket({ db: client.ctx.db, actor }, { mailboxId, ticketId })) write(frame(event));
      })
      .catch(end);
  };

  const send = (events: Event[]) => {
    for (const event of events) {
      if (eventNumber(event) <= sent) continue;
      sent = eventNumber(event);
      if (types && !types.includes(event.type)) continue;
      if (tagIdsOfReach(actor)) sendOfTags(event);
      else if (actor.mailboxIds === null || (event.mailbox_id && reaches(actor, event.mailbox_id)))
        write(frame(event));
    }
  };

  const { after, unsubscribe } = await feed.subscribe((events) => {
    if (waiting) waiting.push(...events);
    else send(events);
  });
  // Whoever writes hears of it in their other windows; all others only that somebody writes.
  const endSignals = feed.onSignal((signal) => {
    const isOwn = actor.type === 'user' && actor.id === signal.user_id;
    if (isOwn || (signal.is_mark && !tagIdsOfReach(actor) && reaches(actor, signal.mailbox_id)))
      write(`event: unsent_text\ndata: ${JSON.stringify(signal)}\n\n`);
  });
  const endPresence = feed.onPresence((signal) => {
    if (isForActor(actor, signal)) write(`event: presence\ndata: ${JSON.stringify(signal)}\n\n`);
  });
  try {
    sent = startPosition(client.lastEventId, after);
    const reset = sent === -1;
    if (reset) sent = after;
    // The id alone makes no event, but the client keeps it: it can come back to here even if nothing happens before.
    write(`retry: 2000\nid: evt_${sent}\n\n`);
    if (reset) write(`event: reset\nid: evt_${sent}\ndata: {}\n\n`);
    for await (const events of eventsBetween(client.ctx, { from: sent, to: after }, stopSignal)) send(events);
    sent = Math.max(sent, after);
    const held: Event[] = waiting;
    waiting = null;
    send(held);

    while (!stopSignal.aborted) {
      await pause(heartbeatMs, undefined, { signal: stopSignal }).catch(() => {});
      if (stopSignal.aborted) return;
      write(': still here\n\n');
      const now = await client.currentActor();
      if (!now) return end();
      actor = now;
    }
  } finally {
    unsubscribe();
    endSignals();
    endPresence();
  }
}

/** Only people hear of people, and only of others, on tickets within their reach. */
function isForActor(actor: Actor, signal: PresenceSignal | null): boolean {
  if (actor.type !== 'user') return false;
  return !signal || (signal.user_id !== actor.id && reaches(actor, signal.mailbox_id));
}

/** Where the client begins; -1 when what it names is too far back, ahead of the log, or no id of ours. */
function startPosition(lastEventId: string | undefined, newest: number): number {
  if (lastEventId === undefined || lastEventId === '') return newest;
  const number = Number(/^(?:evt_)?(\d{1,15})$/.exec(lastEventId)?.[1] ?? Number.NaN);
  const ahead = number > newest + maxReplayedEvents;
  return Number.isNaN(number) || ahead || newest - number > maxReplayedEvents ? -1 : number;
}

/** Reads the event log after `from` up to `to`, all of it committed, in batches. */
async function* eventsBetween(
  ctx: Ctx,
  { from, to }: { from: number; to: number },
  over: AbortSignal,
): AsyncGenerator<Event[]> {
  for (let read = from; read < to && !over.aborted; ) {
    const events = await listEvents(ctx, { after: read, upTo: to, limit: 500 });
    yield events;
    const last = events.at(-1);
    read = last && events.length === 500 ? eventNumber(last) : to;
  }
}

/** What the stream tells of an event. */
export type StreamedEvent = Pick<Event, 'id' | 'type' | 'ticket_id' | 'mailbox_id'> & {
  actor: Pick<Event['actor'], 'type' | 'id'>;
};

function frame({ id, type, ticket_id, mailbox_id, actor }: Event): string {
  const streamed: StreamedEvent = {
    id,
    type,
    ticket_id,
    mailbox_id,
    actor: { type: actor.type, id: actor.id },
  };
  return `id: ${id}\ndata: ${JSON.stringify(streamed)}\n\n`;
}
