import { setTimeout as pause } from 'node:timers/promises';
import type { Ctx } from '#lib/platform/context.ts';
import { eventStreams } from '#lib/platform/counters.ts';
import { type Event, lastAllocatedEventId, listEvents, readableEventId } from '#lib/platform/events.ts';
import { type PresenceSignal, presenceSignal, sweepPresences } from '#lib/tickets/presence.ts';
import { type UnsentTextSignal, unsentTextSignal } from '#lib/tickets/unsent-texts.ts';
import type { Wakeups } from './event-listener.ts';

export type EventFeed = {
  /** Calls `listener` with each signal that an unsent text has changed. Answers how to end it. */
  onSignal: (listener: (signal: UnsentTextSignal) => void) => () => void;
  /** Calls `listener` with who comes to a ticket or leaves it, and with null when some of that may have been missed. */
  onPresence: (listener: PresenceListener) => () => void;
  /** Calls `listener` with each batch of new events, in order. Answers the id after which it begins. */
  subscribe: (listener: (events: Event[]) => void) => Promise<{ after: number; unsubscribe: () => void }>;
  /** Aborted when the process ends: streams then close, so that it can. */
  stopped: AbortSignal;
  stop: () => Promise<void>;
};

type PresenceListener = (signal: PresenceSignal | null) => void;

export const eventNumber = (event: Event) => Number(event.id.slice('evt_'.length));

const retryMs = 200;
const sweepMs = 1_000;

/**
 * Reads the event log once for the whole process, when woken, and hands it to every stream in memory. `open` gives a
 * context that reaches everything; `listen` starts the wake-ups, at the first subscriber.
 */
export function createEventFeed(
  open: () => Promise<Ctx>,
  listen: (wakeups: Wakeups) => { stop: () => Promise<void> },
): EventFeed {
  const listeners = new Set<(events: Event[]) => void>();
  const signalListeners = new Set<(signal: UnsentTextSignal) => void>();
  const presenceListeners = new Set<PresenceListener>();
  const stopping = new AbortController();
  let sweeper: ReturnType<typeof setInterval> | undefined;
  let position = 0;
  let starting: Promise<void> | undefined;
  let wakeups: { stop: () => Promise<void> } | undefined;
  let reading = false;
  let again = false;

  async function start() {
    position = await readableEventId(await open());
    wakeups = listen({ wake: () => void read(), signal: pass, presence: passPresence });
    sweeper = setInterval(
      () =>
        void open()
          .then(sweepPresences)
          .catch(() => {}),
      sweepMs,
    );
    sweeper.unref();
  }

  function pass(payload: string) {
    const signal = unsentTextSignal.parse(JSON.parse(payload));
    for (const listener of signalListeners) listener(signal);
  }

  function passPresence(payload: string | null) {
    const signal = payload === null ? null : presenceSignal.parse(JSON.parse(payload));
    for (const listener of presenceListeners) listener(signal);
  }

  async function read() {
    again = true;
    if (reading) return;
    reading = true;
    while (again && !stopping.signal.aborted) {
      again = false;
      await open()
        .then(catchUp)
        .catch(async () => {
          // The database is away. Nobody will wake us again for what we could not read.
          again = true;
          await pause(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
        });
    }
    reading = false;
  }

  /** A notification may come while an older transaction still holds the log back: look again, for half a minute at most. */
  async function catchUp(ctx: Ctx) {
    const giveUpAt = Date.now() + 30_000;
    for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 500)) {
      const readable = await readableEventId(ctx);
      const events = await listEvents(ctx, { after: position, upTo: readable, limit: 500 });
      const last = events.at(-1);
      if (last) {
        position = eventNumber(last);
        for (const listener of listeners) listener(events);
        pauseMs = 10;
      }
      if (events.length === 500) continue;
      position = Math.max(position, readable);
      if (position >= (await lastAllocatedEventId(ctx)) || Date.now() > giveUpAt || stopping.signal.aborted)
        return;
      await pause(pauseMs);
    }
  }

  return {
    onSignal: (listener) => {
      signalListeners.add(listener);
      return () => void signalListeners.delete(listener);
    },
    onPresence: (listener) => {
      presenceListeners.add(listener);
      return () => void presenceListeners.delete(listener);
    },
    subscribe: async (listener) => {
      starting ??= start().catch((error) => {
        starting = undefined;
        throw error;
      });
      await starting;
      listeners.add(listener);
      eventStreams(1);
      return { after: position, unsubscribe: () => void (listeners.delete(listener) && eventStreams(-1)) };
    },
    stopped: stopping.signal,
    stop: async () => {
      stopping.abort();
      clearInterval(sweeper);
      listeners.clear();
      await wakeups?.stop();
    },
  };
}
