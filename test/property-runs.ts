import type { Parameters } from 'fast-check';

const seekMs = 45_000;

/**
 * How many inputs a property test tries. They are the same each time, so a new failure points to a change.
 * With SEEK=1 it tries new ones for 45 s.
 */
export function propertyRuns(numRuns: number): Parameters<unknown> {
  return process.env.SEEK
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seekMs }
    : { numRuns, seed: 1 };
}
