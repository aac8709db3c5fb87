import { expect, test } from 'vitest';
import { parseAddresses } from './parse-addresses.ts';

test('addresses are found however they were pasted', () => {
  expect(parseAddresses('Ada <Ada@Shop.example>; bob@x.example,\ncarol')).toEqual({
    found: ['ada@shop.example', 'bob@x.example'],
    invalid: 'carol',
  });
  expect(parseAddresses(' ')).toEqual({ found: [], invalid: '' });
});
