import { expect, test } from 'vitest';
import type { View, ViewFilter } from '#lib/tickets/views/schema.ts';
import { parseListRoute } from '../list/list-route.ts';
import { filterOfRoute, findOpenView, viewHref } from './view-route.ts';

function routeOf(href: string) {
  const url = new URL(href, 'https://desk.test');
  return parseListRoute(url.pathname, url.searchParams);
}

test.for<[filter: ViewFilter, href: string]>([
  [{ status: 'active', assignee: 'me' }, '/inbox?assignee=me'],
  [{ assignee: 'none', status: 'all' }, '/inbox?status=all&assignee=none'],
  [{ status: 'open' }, '/inbox?statuses=open'],
  [{ statuses: 'open,snoozed', last_writer: 'us' }, '/inbox?statuses=open%2Csnoozed&last_writer=us'],
  [{ assistant: 'iris', overdue: 'true' }, '/inbox/iris?overdue=true'],
  [{ last_message_after: '7d', draft: 'true' }, '/inbox?last_message_after=7d&draft=true'],
])('the view of %j is at %s, and is the one that is open there', ([filter, href]) => {
  expect(viewHref({ filter })).toBe(href);
  const view = { id: 'viw_1', filter } as View;
  expect(findOpenView([view], routeOf(href))).toBe(view);
  expect(findOpenView([view], routeOf('/inbox?tag=other'))).toBeUndefined();
});

test('a list saved as a view is that view', () => {
  for (const href of ['/inbox?status=closed&tag=refund&q=tent', '/inbox/iris?statuses=open%2Cclosed']) {
    const route = routeOf(href);
    expect(route && viewHref({ filter: filterOfRoute(route) })).toBe(href);
  }
});
