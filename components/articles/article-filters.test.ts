import { expect, test } from 'vitest';
import { articleFiltersOf, articlesHref, isReviewDue, reviewDueBefore } from './article-filters.ts';

test('the filters of an address are read back from it, and nothing else is', () => {
  const filters = { status: 'draft', language: 'de', owner: `usr_${'0'.repeat(32)}`, review: 'due' } as const;
  const { search, pathname } = new URL(articlesHref(filters), 'http://desk.example');
  expect(pathname).toBe('/articles');
  expect(articleFiltersOf(Object.fromEntries(new URLSearchParams(search)))).toEqual(filters);
  expect(articleFiltersOf({ status: 'x', language: 'German', owner: 'me', review: '1' })).toEqual({});
  expect(articlesHref({})).toBe('/articles');
});

test('a review is due some months after the last one, or after the creation', () => {
  const before = reviewDueBefore(new Date('2026-11-30T10:00:00Z'), 6);
  expect(before.toISOString()).toBe('2026-05-30T00:00:00.000Z');
  const created = { created_at: '2026-01-01T00:00:00.000Z' };
  expect(isReviewDue({ ...created, reviewed_at: null }, before)).toBe(true);
  expect(isReviewDue({ ...created, reviewed_at: '2026-06-01T00:00:00.000Z' }, before)).toBe(false);
});
