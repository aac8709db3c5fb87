/** Of the time that a server takes for a mail, the part for which it may be kept waiting. */
const maxWaitShare = 1 / 2;

/**
 * Tells whether mails in line get ready before it is their turn. With a server next door that is worth much, because it
 * would wait for each of them. But who is ready may have left, for all that anyone knows once this process has died; so
 * with a server that takes its time, as most do, a mail gets ready only when the server asks for it. Times are in
 * milliseconds; the last ones count most.
 */
export function createPrepareTiming() {
  let readyMs = 0;
  let servedMs = 0;
  const smoothed = (before: number, now: number) => (before === 0 ? now : before + (now - before) / 16);
  return {
    /** A mail took so long to get ready. */
    recordPrepared: (ms: number) => {
      readyMs = smoothed(readyMs, ms);
    },
    /** A server took so long for a mail that was ready. */
    recordServed: (ms: number) => {
      servedMs = smoothed(servedMs, ms);
    },
    shouldPrepareAhead: () => servedMs > 0 && readyMs > servedMs * maxWaitShare,
  };
}
