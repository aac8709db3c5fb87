import { expect, test } from 'vitest';
import { parseDurationMs, readRetryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

test.each([
  [{ 'retry-after': '20' }, 20_000],
  [{ 'retry-after': '1.5' }, 1500],
  [{ 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT', date: 'Sun, 01 Mar 2026 12:00:20 GMT' }, 10_000],
  [{ 'retry-after': 'Sun, 01 Mar 2026 11:59:00 GMT' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-5' }, null],
  [{ 'retry-after': '99999999' }, 86_400_000],
  [{ 'retry-after-ms': '1200', 'retry-after': '2' }, 1200],
  [{ 'x-ratelimit-reset-requests': '1m30s', 'x-ratelimit-reset-tokens': '6ms' }, 90_000],
  [
    {
      'x-ratelimit-reset-requests': '1h',
      'x-ratelimit-remaining-requests': '5',
      'x-ratelimit-reset-tokens': '2.5s',
      'x-ratelimit-remaining-tokens': '0',
    },
    2500,
  ],
  [{ 'x-ratelimit-reset': '1772366460' }, 60_000],
  [{ 'x-ratelimit-reset': '1772366405000' }, 5000],
  [{ 'anthropic-ratelimit-requests-reset': '2026-03-01T12:00:07Z' }, 7000],
  [{}, null],
])('a 429 with %o asks for %s ms', (headers, expected) => {
  const told = { status: 429, headers: new Headers(headers), body: null };
  expect(readRetryAfterMs(told, now)).toBe(expected);
});

test('limits that are not used up say nothing about a 503', () => {
  const headers = new Headers({ 'x-ratelimit-reset-requests': '1m30s' });
  expect(readRetryAfterMs({ status: 503, headers, body: null }, now)).toBeNull();
});

test('a RetryInfo in the body is read', () => {
  const body = { error: { details: [{ '@type': 'x' }, { '@type': 'RetryInfo', retryDelay: '17s' }] } };
  expect(readRetryAfterMs({ status: 429, headers: new Headers(), body }, now)).toBe(17_000);
});

test.each([
  ['1m30s', 90_000],
  ['6ms', 6],
  ['1h2m3.5s', 3_723_500],
  ['2d', 172_800_000],
  ['12', 12_000],
  ['', null],
  ['1 minute', null],
])('the duration %s is %s ms', (text, expected) => {
  expect(parseDurationMs(text)).toBe(expected);
});
