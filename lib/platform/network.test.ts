import { expect, test } from 'vitest';
import { clientNetwork, isInNetworks, isNetwork, normalizeIpAddress } from './network.ts';

test('an address lies in a range of its own kind, and an IPv4 address in IPv6 form counts as IPv4', () => {
  expect(isInNetworks('10.1.2.3', ['192.0.2.1', '10.0.0.0/8'])).toBe(true);
  expect(isInNetworks('::ffff:10.1.2.3', ['10.0.0.0/8'])).toBe(true);
  expect(isInNetworks('11.1.2.3', ['10.0.0.0/8', '::/0'])).toBe(false);
  expect(isInNetworks('2001:db8::5', ['10.0.0.0/8', '2001:db8::/32'])).toBe(true);
  expect(isInNetworks('192.0.2.1', ['192.0.2.1'])).toBe(true);
  expect(isInNetworks('unknown', ['0.0.0.0/0'])).toBe(false);
});

test.each(['10.0.0.0/8', '192.0.2.1', '::1', 'fd00::/8'])('%s is a network', (value) => {
  expect(isNetwork(value)).toBe(true);
});
test.each(['proxy', '10.0.0.0/33', '300.1.1.1', '', '10'])('%j is no network', (value) => {
  expect(isNetwork(value)).toBe(false);
});

test('a client counts by its /24 or its /64, however its address is written', () => {
  expect(clientNetwork('203.0.113.200')).toBe('203.0.113.0/24');
  expect(clientNetwork('::ffff:203.0.113.9')).toBe('203.0.113.0/24');
  expect(clientNetwork('2001:db8:0:1::2')).toBe(clientNetwork('2001:0db8:0000:0001:ffff::9'));
  expect(clientNetwork('2001:db8:0:1::2')).not.toBe(clientNetwork('2001:db8:0:2::2'));
  expect(clientNetwork('unknown')).toBe('unknown');
});

test('an address is written one way, and what is none is refused', () => {
  expect(normalizeIpAddress('::ffff:127.0.0.1')).toBe('127.0.0.1');
  expect(normalizeIpAddress('2001:0DB8::0001')).toBe('2001:db8::1');
  expect(normalizeIpAddress('evil')).toBeNull();
});
