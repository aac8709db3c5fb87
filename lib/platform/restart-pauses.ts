export type RestartPauses = {
  /** In milliseconds, before the next start of what ended after it had run for `ranMs`. */
  next: (ranMs: number) => number;
};

/**
 * Pauses between starts that double from `firstMs` to `maxMs`, and go on without end. Whatever ran for
 * `stableAfterMs` begins with the first again.
 */
export function createRestartPauses({
  firstMs = 1_000,
  maxMs = 60_000,
  stableAfterMs = 60_000,
} = {}): RestartPauses {
  let ends = 0;
  return {
    next: (ranMs) => {
      if (ranMs >= stableAfterMs) ends = 0;
      // Bounded, because the power of a large number is infinite.
      const pauseMs = Math.min(maxMs, firstMs * 2 ** Math.min(ends, 30));
      ends += 1;
      return pauseMs;
    },
  };
}
