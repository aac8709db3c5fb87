import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test.for<[from: number, to: number, after: string]>([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
])('an entry moved from %i to %i leaves %s', ([from, to, after]) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(after);
});
