import { expect, test } from 'vitest';
import { createRestartPauses } from './restart-pauses.ts';

test('pauses between restarts grow from one second to a minute and never end', () => {
  const { next } = createRestartPauses();
  const pauses = Array.from({ length: 2_000 }, () => next(500));
  expect(pauses.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(pauses.at(-1)).toBe(60_000);
});

test('what has run for a minute begins with a pause of one second again', () => {
  const { next } = createRestartPauses();
  for (let end = 0; end < 10; end++) next(100);
  expect([next(60_000), next(100)]).toEqual([1_000, 2_000]);
});
