/** What one run may use up before it hands the ticket to people. Times are milliseconds. */
export type RunLimits = {
  modelCalls: number;
  toolCallsPerAnswer: number;
  tokens: number;
  costMicros: number;
  callMs: number;
  toolMs: number;
  totalMs: number;
  /** How often one call is tried when the trouble looks like it will pass, and the wait before the second try. */
  tries: number;
  backoffMs: number;
  heartbeatMs: number;
  /** How often a worker looks whether a person wants the run stopped. */
  pollMs: number;
  /** How long the step under way may still take when the process is asked to stop. */
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
  heartbeatMs: 3000,
  pollMs: 1000,
  graceMs: 4000,
};

/** After this long without a heartbeat a run has lost its worker, and another takes it up. */
export const staleAfterMs = 15_000;

/** How often a run is taken up before it is handed to people. */
export const maxAttempts = 3;
