/** The budget of one run before it hands off; times in milliseconds. */
export type RunLimits = {
  modelCalls: number;
  toolCallsPerAnswer: number;
  tokens: number;
  costMicros: number;
  callMs: number;
  toolMs: number;
  totalMs: number;
  /** Attempts per model call on transient errors, and the first backoff. */
  tries: number;
  backoffMs: number;
  heartbeatMs: number;
  /** How often a worker polls for a cancel request. */
  pollMs: number;
  /** Grace period of the running step when the process shuts down. */
  graceMs: number;
};

export const runLimits: RunLimits = {
  modelCalls: 12,
  toolCallsPerAnswer: 16,
  tokens: 250_000,
  costMicros: 1_000_000,
  callMs: 120_000,
  toolMs: 20_000,
  totalMs: 600_000,
  tries: 3,
  backoffMs: 1000,
  heartbeatMs: 2000,
  pollMs: 1000,
  graceMs: 4000,
};

/**
 * Without a heartbeat for this long, a run is resumed by another worker: four heartbeats, by the database's clock. Whoever
 * was only slow has lost its lease, and writes nothing more.
 */
export const staleAfterMs = 9_000;

/** Attempts of a run before it is handed off. */
export const maxAttempts = 3;
