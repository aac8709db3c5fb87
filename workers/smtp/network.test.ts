import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test.for([
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['', ''],
] as const)('%s is counted with the network %s', ([address, network]) => {
  expect(networkOf(address)).toBe(network);
});
