/**
 * Limits of SMTP, for each client and in total. Times are milliseconds, sizes bytes.
 * A network is an IPv4 /24 or an IPv6 /64.
 */
export const limits = {
  connections: 300,
  /** Of these, how many may have sent no MAIL yet. */
  waitingConnections: 100,
  connectionsPerNetwork: 50,
  /** For networks that delivered a mail within `knownNetworkMs`. */
  connectionsPerKnownNetwork: 100,
  knownNetworkMs: 3_600_000,
  /** New connections of a network in a minute that bring no mail. */
  connectionsPerMinute: 120,
  /** What speaking before the greeting costs of them. */
  misdeedCost: 10,
  recipients: 100,
  /** 5xx responses before a connection is closed, against guessing addresses. */
  refusals: 20,
  /** Commands between two accepted mails. */
  commands: 300,
  /** How long a found mailbox is cached. */
  recipientCacheMs: 1_000,
  /** The time for a whole command, not for a byte of it: five minutes at least (RFC 5321 4.5.3.2.7). */
  commandMs: 5 * 60_000,
  /** From the greeting, or the last mail, to MAIL; and from MAIL to DATA. */
  untilMailMs: 10 * 60_000,
  untilDataMs: 10 * 60_000,
  /** The time to receive a whole mail. */
  dataMs: 60 * 60_000,
  /** Bytes a second that DATA must bring in each window: three minutes for a block are RFC 5321 4.5.3.2.5. */
  dataRate: 500,
  dataRateWindowMs: 3 * 60_000,
  /** When connections are scarce: how long one may wait before MAIL, or pause after it, before it can be evicted. */
  evictWaitingMs: 3_000,
  evictStalledMs: 5_000,
  /** How often deadlines are checked. */
  sweepMs: 500,
  /** How long a sender waits for the database before the response 451. */
  findMs: 30_000,
  storeMs: 60_000,
  /** What a mail may take without acquiring memory. */
  freeBytes: 128 * 1024,
  /** What all incoming mails may take at once, and those of one network. */
  bytes: 96 * 1024 * 1024,
  bytesPerNetwork: 64 * 1024 * 1024,
  /** How long a mail waits for memory before the response 452. */
  memoryWaitMs: 2 * 60_000,
};

export type Limits = typeof limits;
