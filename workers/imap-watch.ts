import type { ImapFlow } from 'imapflow';
import type { ImapIntervals } from './imap-intervals.ts';

export type Watch = {
  /** Forgets earlier notifications; call it before reading. */
  begin: () => void;
  /** Resolves on new mail, a closed connection, an abort, or the next poll. */
  wait: (signal: AbortSignal) => Promise<void>;
};

/** Watches the open folder by IDLE (RFC 2177), or by polling when the server has none. */
export function watchFolder(client: ImapFlow, intervals: ImapIntervals): Watch {
  let notified = false;
  let wake = () => {};
  const notify = () => {
    notified = true;
    wake();
  };
  client.on('exists', notify);
  client.on('close', notify);
  return {
    begin: () => {
      notified = false;
    },
    wait: async (signal) => {
      const hasIdle = client.capabilities.has('IDLE');
      // The next command ends IDLE.
      if (hasIdle) client.idle().catch(() => {});
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, hasIdle ? intervals.mailMs : intervals.mailWithoutIdleMs);
        function done() {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        }
        wake = done;
        signal.addEventListener('abort', done);
        if (notified || signal.aborted || client.isClosed) done();
      });
      if (!hasIdle && client.usable) await client.noop();
    },
  };
}
