/** Draws out of a seed: the same seed gives the same draws. */
export type Random = {
  /** From `low` up to `high`. */
  between: (low: number, high: number) => number;
  /** True once in `times`. */
  oneIn: (times: number) => boolean;
  /** One of the values; undefined when there are none. */
  pick: <T>(values: readonly T[]) => T | undefined;
  /** Another generator, so that each part of the soak draws the same whatever the others do. */
  fork: () => Random;
};

/** Mulberry32: small, and even enough to choose what to disturb. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    oneIn: (times) => next() * times < 1,
    pick: (values) => values[Math.floor(next() * values.length)],
    fork: () => createRandom(next() * 2 ** 32),
  };
}
