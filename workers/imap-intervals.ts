/** How often things are looked at while IMAP accounts are read, in milliseconds. */
export type ImapIntervals = typeof imapIntervals;

export const imapIntervals = {
  /** For accounts that were made, changed or removed. */
  accountsMs: 3_000,
  /** For mail, even while the server promises to tell of it: connections die silently. */
  mailMs: 2 * 60_000,
  /** For mail, where the server does not know IDLE. */
  mailWithoutIdleMs: 20_000,
  /** Between two tries, at first; it doubles. */
  retryDelayMs: 1_000,
  maxRetryDelayMs: 5 * 60_000,
  /** Providers lock out whoever keeps knocking with a wrong password. */
  authRetryDelayMs: 60_000,
};
