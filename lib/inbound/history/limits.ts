/** How an import of past mail shares the worker with the mail of the day. Times are milliseconds. */
export const mailImportLimits = {
  /** Mails of one transaction, and their bytes together. */
  mails: 25,
  batchBytes: 8 * 1024 * 1024,
  /** What is read of the file at once. */
  chunkBytes: 1024 * 1024,
  /** After this an import gives its worker back, and goes on in another job. */
  sliceMs: 60_000,
  leaseMs: 20_000,
  heartbeatMs: 4_000,
  /** Claims whose worker died, one after another. */
  crashes: 5,
} as const;

export type MailImportLimits = { [Name in keyof typeof mailImportLimits]: number };
