import { expect, test } from 'vitest';
import { addSpan, coverage } from './spans.ts';

test('spans that meet are one, and others stay apart in order', () => {
  const spans = [
    { from: 0.5, to: 0.7 },
    { from: 0, to: 0.2 },
    { from: 0.2, to: 0.3 },
  ].reduce(addSpan, []);
  expect(spans).toEqual([
    { from: 0, to: 0.3 },
    { from: 0.5, to: 0.7 },
  ]);
  expect(addSpan(spans, { from: 0.1, to: 0.6 })).toEqual([{ from: 0, to: 0.7 }]);
});

test('coverage counts what lies inside, and nothing twice', () => {
  const spans = [
    { from: 0, to: 0.3 },
    { from: 0.5, to: 0.7 },
  ];
  expect(coverage(spans, { from: 0, to: 1 })).toBeCloseTo(0.5);
  expect(coverage(spans, { from: 0.25, to: 0.5 })).toBeCloseTo(0.2);
  expect(coverage([], { from: 0, to: 1 })).toBe(0);
});
