import { expect, it } from 'vitest';
import { type Granted, grantFor, readGrant } from './grants.ts';

const secret = 'a secret that only the tests use, long enough';
const hour = 3600_000;

it('a grant opens one thing for 12 to 24 hours, and nothing else', () => {
  const now = Date.UTC(2026, 2, 3, 5);
  const grant = grantFor(secret, 'msg_1', now);
  expect(readGrant(secret, { granted: 'msg_1', grant }, now)).toBe(Date.UTC(2026, 2, 4, 0) / 1000);
  expect(grantFor(secret, 'msg_1', now + 6 * hour)).toBe(grant);
  expect(grantFor(secret, 'msg_1', now + 8 * hour)).not.toBe(grant);
  expect(readGrant(secret, { granted: 'msg_1', grant }, now + 19 * hour)).toBeNull();
  expect(readGrant(secret, { granted: 'msg_2', grant }, now)).toBeNull();
  expect(readGrant('another', { granted: 'msg_1', grant }, now)).toBeNull();
  expect(readGrant(secret, { granted: 'msg_1', grant: grant.replace(/^\w+/, 'zzzzzzzz') }, now)).toBeNull();
});

it.each(['', '.', 'x', 'zzzz.', '1.a', '-1.a'])('the text %j is no grant', (grant) =>
  expect(readGrant(secret, { granted: 'att_1' as Granted, grant })).toBeNull(),
);
