/** Interrupts an import of past mail between two of its batches. */
export class MailImportStopped extends Error {
  readonly reason: 'cancelled' | 'lost' | 'slice';

  constructor(reason: MailImportStopped['reason']) {
    super(`The import stops: ${reason}`);
    this.reason = reason;
  }
}
