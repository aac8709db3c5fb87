import { expect, test } from 'vitest';
import { isSetAside } from './set-aside.ts';

test.each([
  ['x-gmail-labels', 'Spam,Unread', true],
  ['x-gmail-labels', 'Wichtig,Papierkorb', true],
  ['x-gmail-labels', 'Inbox,"Spam reports",Opened', false],
  ['x-gmail-labels', 'Sent', false],
  ['x-mozilla-status', '0009', true],
  ['x-mozilla-status', '0001', false],
  ['x-status', 'AD', true],
  ['x-status', 'A', false],
  ['subject', 'Spam', false],
])('a mail with %s: %s is set aside: %s', (name, value, expected) => {
  expect(isSetAside({ headers: [[name, value]] })).toBe(expected);
});
