import type { Limits } from './limits.ts';
import type { RefusalReason } from './refusals.ts';

/** How far a connection has come, least first. `answering` waits for us, not for the client. */
export type Stage = 'silent' | 'greeted' | 'idle' | 'envelope' | 'data' | 'answering';

/** What a connection says of itself when its progress is judged. */
export type Reading = { stage: Stage; dataBytes: number };

/**
 * The clock of one connection. Time counts from whole commands and whole mails: a byte now and then wins none.
 * Times are milliseconds of `performance.now()`.
 */
export class Progress {
  /** Since the greeting or the last mail. */
  #mailAwaitedSince: number;
  #promptedAt: number;
  #envelopeSince: number | null = null;
  #dataSince: number | null = null;
  #window: { since: number; bytes: number };
  /** The last two samples of DATA, for the rate of the last seconds. */
  #samples: { at: number; bytes: number }[] = [];
  delivered = 0;
  readonly #limits: Limits;

  constructor(limits: Limits, now: number) {
    this.#limits = limits;
    this.#mailAwaitedSince = now;
    this.#promptedAt = now;
    this.#window = { since: now, bytes: 0 };
  }

  get inData(): boolean {
    return this.#dataSince !== null;
  }

  get inEnvelope(): boolean {
    return this.#envelopeSince !== null;
  }

  prompted(now: number): void {
    this.#promptedAt = now;
  }

  envelopeBegan(now: number): void {
    // A second MAIL after RSET wins no time.
    this.#envelopeSince ??= now;
  }

  dataBegan(now: number): void {
    this.#dataSince = now;
    this.#restartRate(now, 0);
  }

  dataEnded(now: number, accepted: boolean): void {
    if (accepted) this.delivered += 1;
    this.#dataSince = null;
    this.#envelopeSince = null;
    this.#mailAwaitedSince = now;
  }

  /** The deadline that has passed, or null. Called at each sweep, since it also samples the rate of DATA. */
  overdue({ stage, dataBytes }: Reading, now: number): RefusalReason | null {
    const { commandMs, untilMailMs, untilDataMs, dataMs } = this.#limits;
    if (stage === 'answering') {
      // Time that the sender waits for us is none of its own.
      this.#promptedAt = now;
      this.#restartRate(now, dataBytes);
      return null;
    }
    if (this.#dataSince !== null) {
      if (now - this.#dataSince > dataMs) return 'data_deadline';
      return this.#isSlow(dataBytes, now) ? 'data_rate' : null;
    }
    if (now - this.#promptedAt > commandMs) return 'command_deadline';
    const isLate =
      this.#envelopeSince === null
        ? now - this.#mailAwaitedSince > untilMailMs
        : now - this.#envelopeSince > untilDataMs;
    return isLate ? 'mail_deadline' : null;
  }

  /** Since when the connection has not come on; null when it must not be evicted. */
  stalledSince({ stage, dataBytes }: Reading, now: number): number | null {
    const { evictWaitingMs, evictStalledMs, dataRate } = this.#limits;
    if (stage === 'answering') return null;
    if (stage === 'silent' || stage === 'greeted')
      return now - this.#mailAwaitedSince >= evictWaitingMs ? this.#mailAwaitedSince : null;
    if (stage !== 'data') return now - this.#promptedAt >= evictStalledMs ? this.#promptedAt : null;
    const [before] = this.#samples;
    if (!before || now - before.at < evictStalledMs) return null;
    const rate = (dataBytes - before.bytes) / ((now - before.at) / 1_000);
    return rate < dataRate ? (this.#dataSince ?? now) : null;
  }

  #isSlow(bytes: number, now: number): boolean {
    const { dataRate, dataRateWindowMs, evictStalledMs } = this.#limits;
    const newest = this.#samples.at(-1);
    if (newest && now - newest.at >= evictStalledMs)
      this.#samples = [...this.#samples.slice(-1), { at: now, bytes }];
    const elapsedMs = now - this.#window.since;
    if (elapsedMs < dataRateWindowMs) return false;
    const slow = bytes - this.#window.bytes < (dataRate * elapsedMs) / 1_000;
    this.#window = { since: now, bytes };
    return slow;
  }

  #restartRate(now: number, bytes: number): void {
    this.#window = { since: now, bytes };
    this.#samples = [{ at: now, bytes }];
  }
}
