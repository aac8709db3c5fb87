/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of them. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** `count` of them, each once, in the order given. */
export function pickSome<T>(random: () => number, from: readonly T[], count: number): T[] {
  const order = new Map(from.map((each) => [each, random()]));
  const chosen = new Set(
    from.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)).slice(0, count),
  );
  return from.filter((each) => chosen.has(each));
}
