/** Of the time that a server takes for a mail, the part for which it may be kept waiting. */
const maxWaitShare = 1 / 2;

/**
 * Decides whether the next mails are prepared early. A nearby server would otherwise wait for each of them.
 * But a prepared mail may count as sent once this process dies, so slow servers get each mail on demand.
 * Times are in milliseconds; recent ones weigh most.
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
