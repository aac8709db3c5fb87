import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { Log } from '#lib/platform/log.ts';
import { presenceChannel } from '#lib/tickets/presence.ts';
import { unsentTextChannel } from '#lib/tickets/unsent-texts.ts';

/** How many beats a connection may be silent, because a loaded machine takes its time to connect. */
const maxSilentHeartbeats = 5;

/**
 * `signal` and `presence` get what is only for who listens now, and is not kept. `presence` gets null when some of it may
 * have been missed.
 */
export type Wakeups = {
  wake: () => void;
  signal: (payload: string) => void;
  presence: (payload: string | null) => void;
};

/**
 * Calls `wake` when events were written, over this process’s one LISTEN connection, and at every heartbeat as a fallback.
 * Each heartbeat also notifies itself: a connection that misses its own notification is dead and is replaced.
 */
export function listenForEvents(
  { url, notify, log }: { url: string; notify: (channel: string) => Promise<unknown>; log: Log },
  { wake, signal, presence }: Wakeups,
  heartbeatMs = 1000,
): { stop: () => Promise<void> } {
  const pulse = `pulse_${randomBytes(8).toString('hex')}`;
  let silentHeartbeats = 0;
  let client = listen();

  const timer = setInterval(() => {
    silentHeartbeats += 1;
    if (silentHeartbeats > maxSilentHeartbeats) {
      silentHeartbeats = 0;
      log.warn('The listener for events hears nothing; it connects anew');
      void client.end({ timeout: 1 }).catch(() => {});
      client = listen();
    }
    wake();
    notify(pulse).catch((error) => log.warn({ err: error }, 'The database could not be notified'));
  }, heartbeatMs);
  timer.unref();

  function listen(): postgres.Sql {
    const opened = postgres(url, {
      max: 1,
      connection: { application_name: 'countersign-listen' },
      onnotice: () => {},
    });
    const onPulse = () => {
      silentHeartbeats = 0;
    };
    // The second callback runs at each (re)connection: whatever came while nobody listened is caught up with.
    opened
      .listen('events', wake, wake)
      .then(() => opened.listen(unsentTextChannel, signal))
      .then(() => opened.listen(presenceChannel, presence, () => presence(null)))
      .then(() => opened.listen(pulse, onPulse, onPulse))
      .catch((error) => log.warn({ err: error }, 'The listener for events cannot connect'));
    return opened;
  }

  return {
    stop: async () => {
      clearInterval(timer);
      await client.end({ timeout: 1 });
    },
  };
}
