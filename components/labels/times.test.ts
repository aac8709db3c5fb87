import { describe, expect, test } from 'vitest';
import { dayAndTime, relativeTime } from './times.ts';

const clock = { now: new Date('2026-03-12T12:00:00Z'), timeZone: 'UTC', locale: 'en' } as const;

describe('how long ago', () => {
  test.each([
    ['2026-03-12T11:59:40Z', 'now'],
    ['2026-03-12T11:58:00Z', '2m'],
    ['2026-03-12T09:00:00Z', '3h'],
    ['2026-03-11T23:30:00Z', 'Wed'],
    ['2026-02-20T08:00:00Z', '20 Feb'],
    ['2025-12-24T08:00:00Z', '24 Dec 2025'],
  ])('%s is %s', (at, words) => expect(relativeTime(at, clock)).toBe(words));

  test('the day is the reader’s day, not the server’s', () => {
    expect(dayAndTime('2026-03-11T23:30:00Z', clock)).toBe('yesterday 23:30');
    expect(dayAndTime('2026-03-11T23:30:00Z', { ...clock, timeZone: 'Europe/Berlin' })).toBe('00:30');
  });
});

test('times to come say their day', () => {
  expect(dayAndTime('2026-03-13T08:00:00Z', clock)).toBe('tomorrow 08:00');
  expect(dayAndTime('2026-03-16T08:00:00Z', clock)).toBe('Mon 08:00');
});

test('times are told in the reader’s language', () => {
  const german = { ...clock, locale: 'de' } as const;
  expect(relativeTime('2026-03-12T11:58:00Z', german)).toBe('2 Min.');
  expect(dayAndTime('2026-03-11T23:30:00Z', german)).toBe('gestern 23:30');
  expect(dayAndTime('2026-02-20T08:00:00Z', german)).toBe('20. Feb., 08:00');
});
