/** A part of something, as shares from 0 to 1. */
export type Span = { from: number; to: number };

/** Adds a span to others that do not touch, merged where they meet, in order. */
export function addSpan(spans: Span[], added: Span): Span[] {
  const apart = spans.filter(({ from, to }) => to < added.from || from > added.to);
  const met = spans.filter(({ from, to }) => to >= added.from && from <= added.to);
  const merged = {
    from: Math.min(added.from, ...met.map(({ from }) => from)),
    to: Math.max(added.to, ...met.map(({ to }) => to)),
  };
  return [...apart, merged].sort((a, b) => a.from - b.from);
}

/** How much of `whole` the spans cover, 0 to 1. */
export function coverage(spans: Span[], whole: Span): number {
  const covered = spans.map(({ from, to }) => Math.min(to, whole.to) - Math.max(from, whole.from));
  return covered.reduce((sum, length) => sum + Math.max(0, length), 0) / (whole.to - whole.from);
}
