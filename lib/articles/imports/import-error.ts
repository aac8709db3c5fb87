/** Why a worker lays an import down before its end. */
export type StopCause = 'cancelled' | 'lost' | 'stopping' | 'slice' | 'out_of_time';

/** Interrupts an import. */
export class ImportStopped extends Error {
  readonly reason: StopCause;

  constructor(reason: StopCause) {
    super(`The import stops: ${reason}`);
    this.reason = reason;
  }
}
