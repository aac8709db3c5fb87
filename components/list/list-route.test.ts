import { expect, test } from 'vitest';
import { present } from '#test/present.ts';
import { listRouteHref, parseListRoute, ticketFilters } from './list-route.ts';

function read(url: string) {
  const { pathname, searchParams } = new URL(url, 'http://desk.test');
  return parseListRoute(pathname, searchParams);
}

test.each([
  '/inbox',
  '/inbox/iris?status=closed&priority=urgent',
  '/snoozed?assignee=me',
  '/tickets/1042',
  '/tickets/1042?in=inbox/iris&status=all&tag=billing',
  '/tickets/7?in=closed',
])('%s names one place, and the place is written as the same URL', (url) => {
  expect(listRouteHref(present(read(url)))).toBe(url);
});

test('an open ticket keeps the list that it was opened from', () => {
  const place = present(read('/tickets/1042?in=inbox/iris&q=parcel'));
  expect(ticketFilters(place)).toEqual({ status: 'active', assistant: 'iris', q: 'parcel' });
  expect(place.number).toBe(1042);
});

test('a URL that is no list is no place', () => {
  expect(read('/review')).toBeNull();
  expect(read('/tickets/abc')).toBeNull();
});

test('an unknown status is the active list', () => {
  expect(read('/inbox?status=nonsense')?.status).toBe('active');
});

test('a filter that can have few values has one of them or none', () => {
  expect(read('/inbox?priority=huge&sort=size&unread=no&tag=huge')?.filters).toEqual({ tag: 'huge' });
});
