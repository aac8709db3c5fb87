import { expect, test } from 'vitest';
import { requestedPage, signInPath } from './requested-page.ts';

const asked = (address: string) => requestedPage(new URL(address, 'http://desk.test'));

test('the page that is asked for is its path and query, without what Next adds', () => {
  expect(asked('/tickets/12?x=y')).toBe('/tickets/12?x=y');
  expect(asked('/tickets/12?_rsc=1abc')).toBe('/tickets/12');
  expect(asked('/closed?_rsc=1abc&q=a%26b')).toBe('/closed?q=a%26b');
  expect(asked('/closed?q=a%26b&_rsc=1abc')).toBe('/closed?q=a%26b');
});

test('sign-in leads back to the page, and to no other origin', () => {
  expect(signInPath('/tickets/12?x=y')).toBe('/sign-in?back=%2Ftickets%2F12%3Fx%3Dy');
  for (const page of [null, '/inbox', '//evil.test', '/\t/evil.test', 'https://evil.test'])
    expect(signInPath(page)).toBe('/sign-in');
});
