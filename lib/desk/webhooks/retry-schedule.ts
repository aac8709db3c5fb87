const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The pause before each attempt, as Standard Webhooks 1.0 proposes. */
const pausesMs = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** So that what failed together does not come back together. */
const maxJitter = 0.2;
const longestWaitMs = 24 * hour;

/**
 * How many milliseconds to wait after the attempt of that number, counted from 1; null when it was the last one.
 * `retryAfterMs` is what the server asks for: heard when it is later, up to a day. `random` lies between 0 and 1.
 */
export function pauseAfterAttempt(
  attempts: number,
  { retryAfterMs, random = Math.random }: { retryAfterMs: number | null; random?: () => number },
): number | null {
  const pauseMs = pausesMs[attempts];
  if (pauseMs === undefined) return null;
  const jittered = Math.round(pauseMs * (1 + maxJitter * random()));
  return Math.max(jittered, Math.min(retryAfterMs ?? 0, longestWaitMs));
}

/** What `Retry-After` (RFC 9110 section 10.2.3) asks for, in milliseconds from `now`: seconds or a date. */
export function readRetryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * second;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
