import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { Log } from '#lib/platform/log.ts';

/** How many beats a connection may be silent, because a loaded machine takes its time to connect. */
const patienceBeats = 5;

/**
 * Calls `wake` whenever events were written, through the one LISTEN connection of this process, and at every beat
 * besides: so nothing is told later than that, whatever became of the connection. It notifies itself at each beat: a
 * connection that no longer hears that is replaced, however it died.
 */
export function listenForEvents(
  { url, notify, log }: { url: string; notify: (channel: string) => Promise<unknown>; log: Log },
  wake: () => void,
  beatMs = 1000,
): { stop: () => Promise<void> } {
  const pulse = `pulse_${randomBytes(8).toString('hex')}`;
  let silentBeats = 0;
  let client = listen();

  const timer = setInterval(() => {
    silentBeats += 1;
    if (silentBeats > patienceBeats) {
      silentBeats = 0;
      log.warn('The listener for events hears nothing; it connects anew');
      void client.end({ timeout: 1 }).catch(() => {});
      client = listen();
    }
    wake();
    notify(pulse).catch((error) => log.warn({ err: error }, 'The database could not be notified'));
  }, beatMs);
  timer.unref();

  function listen(): postgres.Sql {
    const opened = postgres(url, {
      max: 1,
      connection: { application_name: 'countersign-listen' },
      onnotice: () => {},
    });
    const hear = () => {
      silentBeats = 0;
    };
    // The second callback runs at each (re)connection: whatever came while nobody listened is caught up with.
    opened
      .listen('events', wake, wake)
      .then(() => opened.listen(pulse, hear, hear))
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
