import { expect, test } from 'vitest';
import { pauseAfterAttempt, readRetryAfter } from './retry-schedule.ts';

const hour = 3_600_000;

test('attempts follow the schedule, ten in all, each later by at most a fifth', () => {
  const pauses = (random: number) =>
    Array.from({ length: 10 }, (_, index) =>
      pauseAfterAttempt(index + 1, { retryAfterMs: null, random: () => random }),
    );
  const schedule = [5000, 300_000, hour / 2, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
  expect(pauses(0)).toEqual([...schedule, null]);
  expect(pauses(1)).toEqual([...schedule.map((pause) => pause * 1.2), null]);
});

test('a server is heard when it wants it later, up to a day, never earlier', () => {
  const pause = (retryAfterMs: number) => pauseAfterAttempt(2, { retryAfterMs, random: () => 0 });
  expect(pause(1000)).toBe(300_000);
  expect(pause(hour)).toBe(hour);
  expect(pause(90 * hour)).toBe(24 * hour);
  expect(pauseAfterAttempt(10, { retryAfterMs: hour })).toBeNull();
});

test('Retry-After is seconds or a date', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  expect(readRetryAfter('120', now)).toBe(120_000);
  expect(readRetryAfter('Mon, 30 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
  expect(readRetryAfter('Mon, 30 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(readRetryAfter('soon', now)).toBeNull();
  expect(readRetryAfter(undefined, now)).toBeNull();
});
