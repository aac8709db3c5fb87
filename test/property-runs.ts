import type { Parameters } from 'fast-check';

const seekMs = 45_000;

/**
 * How many inputs a property is tried on: the same ones every time, so that a test which fails now and passed before
 * tells of a change. With SEEK=1 it is tried on new ones for 45 s.
 */
export function propertyRuns(numRuns: number): Parameters<unknown> {
  return process.env.SEEK
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seekMs }
    : { numRuns, seed: 1 };
}
