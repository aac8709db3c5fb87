import { expect, test } from 'vitest';
import { fitIsotonic } from './isotonic-fit.ts';

function outcomes(score: number, accepted: number, count: number) {
  return Array.from({ length: count }, (_, at) => ({ score, accepted: at < accepted }));
}

test('the fitted share follows what people accepted', () => {
  const fitted = fitIsotonic([
    ...outcomes(0.3, 10, 100),
    ...outcomes(0.6, 50, 100),
    ...outcomes(0.9, 95, 100),
  ]);
  expect(fitted(0.3)).toBeCloseTo(0.11, 1);
  expect(fitted(0.6)).toBeCloseTo(0.5, 1);
  expect(fitted(0.9)).toBeCloseTo(0.94, 1);
  expect(fitted(0.75)).toBeCloseTo(0.72, 1);
});

test('the fitted share never falls as the score rises, whatever people did', () => {
  const fitted = fitIsotonic([
    ...outcomes(0.2, 60, 100),
    ...outcomes(0.5, 20, 100),
    ...outcomes(0.8, 70, 100),
  ]);
  const shares = Array.from({ length: 101 }, (_, at) => Math.round(fitted(at / 100) * 1e6));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(fitted(0.2)).toBeCloseTo(0.4, 1);
});

test('a few drafts prove no certainty', () => {
  const fitted = fitIsotonic(outcomes(0.9, 3, 3));
  expect(fitted(0.9)).toBeLessThan(0.9);
});
