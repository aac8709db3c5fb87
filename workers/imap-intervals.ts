/** Polling and retry intervals of IMAP, in milliseconds. */
export type ImapIntervals = typeof imapIntervals;

export const imapIntervals = {
  /** Polls for accounts that were created, changed or removed. */
  accountsMs: 3_000,
  /** Polls for mail even during IDLE, because connections die silently. */
  mailMs: 2 * 60_000,
  /** Polls for mail when the server has no IDLE. */
  mailWithoutIdleMs: 20_000,
  /** The first delay before a retry; it doubles. */
  retryDelayMs: 1_000,
  maxRetryDelayMs: 5 * 60_000,
  /** Providers lock accounts after repeated wrong passwords. */
  authRetryDelayMs: 60_000,
};
