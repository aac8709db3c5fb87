import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test('the client address is the entry that the nearest hop appended, and no other', () => {
  expect(clientAddress('6.6.6.6, 203.0.113.9')).toBe('203.0.113.9');
  expect(clientAddress('::ffff:127.0.0.1')).toBe('127.0.0.1');
  expect(clientAddress(undefined)).toBe('unknown');
  expect(clientAddress('')).toBe('unknown');
});
