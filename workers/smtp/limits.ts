/** Limits of SMTP, for each client and in total. Times are milliseconds, sizes bytes. */
export const limits = {
  connections: 300,
  connectionsPerAddress: 100,
  recipients: 100,
  /** 5xx responses before a connection is closed, against guessing addresses. */
  refusals: 20,
  /** Commands between two accepted mails. */
  commands: 300,
  /** How long a found mailbox is cached. */
  recipientCacheMs: 1_000,
  /** RFC 5321 4.5.3.2.7 asks for five minutes at least. */
  idleTimeoutMs: 5 * 60_000,
  /** The time to receive a whole mail. */
  dataMs: 10 * 60_000,
  /** How long a sender waits for the database before the response 451. */
  findMs: 30_000,
  storeMs: 60_000,
  /** What a mail may take without acquiring memory. */
  freeBytes: 128 * 1024,
  /** What all incoming mails may take at once, and those of one address. */
  bytes: 96 * 1024 * 1024,
  bytesPerAddress: 64 * 1024 * 1024,
  /** How long a mail waits for memory before the response 452. */
  memoryWaitMs: 2 * 60_000,
};

export type Limits = typeof limits;
