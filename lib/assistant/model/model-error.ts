import { toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';

type ModelErrorFacts = {
  /** Worth another attempt within seconds. */
  transient?: boolean;
  /** An outage of the server, to be waited out. */
  away?: boolean;
  serverWords?: string | null;
  status?: number | null;
  retryAfterMs?: number | null;
  cause?: unknown;
};

/** The model did not answer. `said` is our sentence for people, `message` the same in English. */
export class ModelError extends Error {
  readonly said: Said;
  readonly transient: boolean;
  readonly away: boolean;
  /** The server's own text: at most 500 characters, without secrets. */
  readonly serverWords: string | null;
  /** The HTTP status; null when there was no response, or it broke off. */
  readonly status: number | null;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(
    said: Said,
    {
      transient = false,
      away = false,
      serverWords = null,
      status = null,
      retryAfterMs = null,
      cause,
    }: ModelErrorFacts = {},
  ) {
    super(toldOf(said).text, { cause });
    this.said = said;
    this.transient = transient;
    this.away = away;
    this.serverWords = serverWords;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
