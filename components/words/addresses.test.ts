import { expect, test } from 'vitest';
import { addressesIn } from './addresses.ts';

test('addresses are found however they were pasted', () => {
  expect(addressesIn('Ada <Ada@Shop.example>; bob@x.example,\ncarol')).toEqual({
    found: ['ada@shop.example', 'bob@x.example'],
    rest: 'carol',
  });
  expect(addressesIn(' ')).toEqual({ found: [], rest: '' });
});
