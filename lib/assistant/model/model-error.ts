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

/** The model did not answer. `message` is our sentence for people. */
export class ModelError extends Error {
  readonly transient: boolean;
  readonly away: boolean;
  /** The server's own text: at most 500 characters, without secrets. */
  readonly serverWords: string | null;
  /** The HTTP status; null when there was no response, or it broke off. */
  readonly status: number | null;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    {
      transient = false,
      away = false,
      serverWords = null,
      status = null,
      retryAfterMs = null,
      cause,
    }: ModelErrorFacts = {},
  ) {
    super(message, { cause });
    this.transient = transient;
    this.away = away;
    this.serverWords = serverWords;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
