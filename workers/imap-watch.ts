import type { ImapFlow } from 'imapflow';
import type { ImapIntervals } from './imap-intervals.ts';

export type Watch = {
  /** From now on counts as new what comes. */
  begin: () => void;
  /** Ends when something came, the connection ended, `signal` aborted, or it is time to look again. */
  wait: (signal: AbortSignal) => Promise<void>;
};

/** Watches the open folder: by IDLE (RFC 2177) where the server knows it, else by asking. */
export function watchFolder(client: ImapFlow, intervals: ImapIntervals): Watch {
  let stirred = false;
  let wake = () => {};
  const stir = () => {
    stirred = true;
    wake();
  };
  client.on('exists', stir);
  client.on('close', stir);
  return {
    begin: () => {
      stirred = false;
    },
    wait: async (signal) => {
      const tells = client.capabilities.has('IDLE');
      // The next command ends it.
      if (tells) client.idle().catch(() => {});
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, tells ? intervals.mailMs : intervals.mailWithoutIdleMs);
        function done() {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        }
        wake = done;
        signal.addEventListener('abort', done);
        if (stirred || signal.aborted || client.isClosed) done();
      });
      if (!tells && client.usable) await client.noop();
    },
  };
}
