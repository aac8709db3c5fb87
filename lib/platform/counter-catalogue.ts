const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const slow = [0.05, 0.25, 1, 2.5, 5, 10, 30, 60, 120, 300];

/** What only grows: counted in each process, summed in the database. Names and units as Prometheus wants them. */
export const counters = {
  countersign_model_tokens_total: {
    help: 'Tokens of model calls by kind: in, cached (a part of in) and out; estimated where a server tells none.',
    labels: ['model', 'kind'],
  },
  countersign_model_cost_dollars_total: {
    help: 'What model calls cost, in US dollars; those of models without a known price are left out.',
    labels: ['model'],
  },
  countersign_relay_responses_total: {
    help: 'Ends of SMTP conversations with a relay, by the class of its last response; none is a broken connection.',
    labels: ['relay', 'class'],
  },
  countersign_delivery_attempts_total: {
    help: 'Attempts at deliveries by what became of them.',
    labels: ['outcome'],
  },
  countersign_smtp_sessions_total: {
    help: 'Connections to the SMTP listener that were admitted and have ended, by outcome.',
    labels: ['outcome'],
  },
  countersign_smtp_responses_total: {
    help: 'Refusals that the SMTP listener answered, by code.',
    labels: ['code'],
  },
  countersign_webhook_attempts_total: {
    help: 'Requests to webhooks by outcome: delivered, or the problem.',
    labels: ['outcome'],
  },
} as const satisfies Record<string, { help: string; labels: readonly string[] }>;
export type CounterName = keyof typeof counters;

/** How long things take, in seconds. */
export const histograms = {
  countersign_http_request_duration_seconds: {
    help: 'Requests by method, pattern of the route and class of the status. Event streams count when they end.',
    labels: ['method', 'route', 'status'],
    buckets: quick,
  },
  countersign_job_duration_seconds: {
    help: 'Jobs that ran, by queue and outcome.',
    labels: ['queue', 'outcome'],
    buckets: slow,
  },
  countersign_model_call_duration_seconds: {
    help: 'Calls of models, each attempt, by outcome.',
    labels: ['model', 'outcome'],
    buckets: slow,
  },
} as const satisfies Record<string, { help: string; labels: readonly string[]; buckets: readonly number[] }>;
export type HistogramName = keyof typeof histograms;
