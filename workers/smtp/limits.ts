/** What one sender, and all of them together, may ask of the door. Times are milliseconds, sizes bytes. */
export const limits = {
  connections: 300,
  connectionsPerAddress: 100,
  recipients: 100,
  /** Lasting refusals that a connection may collect before it is closed: who guesses addresses meets it first. */
  refusals: 20,
  /** Commands between two mails that were taken. */
  commands: 300,
  /** For how long a mailbox that was found is not looked up again. */
  recipientCacheMs: 1_000,
  /** RFC 5321 4.5.3.2.7 asks for five minutes at least. */
  idleTimeoutMs: 5 * 60_000,
  /** A mail that is still not whole after this long is given up. */
  dataMs: 10 * 60_000,
  /** A database that hangs keeps no sender waiting longer: they are told to come back, as when it is down. */
  findMs: 30_000,
  storeMs: 60_000,
  /** What a mail may hold without a place in the room below. */
  freeBytes: 128 * 1024,
  /** What the mails that are coming in may hold together, and those of one address. */
  bytes: 96 * 1024 * 1024,
  bytesPerAddress: 64 * 1024 * 1024,
  /** How long a mail waits for its place before its sender is told to come back. */
  memoryWaitMs: 2 * 60_000,
};

export type Limits = typeof limits;
