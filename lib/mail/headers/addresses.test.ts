import { expect, test } from 'vitest';
import { normalizeAddress, parseAddresses } from './addresses.ts';

test.each([
  ['"ceo@shop.example" eve@other.example', [{ name: 'ceo@shop.example', address: 'eve@other.example' }]],
  ['eve@other.example "ceo@shop.example"', [{ name: 'ceo@shop.example', address: 'eve@other.example' }]],
  ['"ada@customer.example"', [{ name: null, address: 'ada@customer.example' }]],
  ['"a d.a"@customer.example', []],
  ['"ada@home"@customer.example', [{ name: null, address: '"ada@home"@customer.example' }]],
  ['ceo@shop.example@other.example', []],
  ['<ada@customer.example,ceo@shop.example>', []],
  ['<ada@customer.example>, ceo@shop.example@x', [{ name: null, address: 'ada@customer.example' }]],
  ['Ada <ada@customer.example.>', [{ name: 'Ada', address: 'ada@customer.example' }]],
])('quoted text is a name, and an address has one @: %s', (header, expected) => {
  expect(parseAddresses(header)).toEqual(expected);
});

test('unusual but valid addresses stay unchanged', () => {
  for (const address of [
    "o'neil+x=y@customer.example",
    'ada@[192.0.2.1]',
    'ada@[ipv6:2001:db8::1]',
    'hilfe@m\u00fcller.example',
    '.ada..b.@customer.example',
    'bounce+ada=customer.example@list.example',
    '/o=shop/ou=x@customer.example',
  ])
    expect(normalizeAddress(address)).toBe(address);
});
