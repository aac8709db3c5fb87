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

const ada = { name: null, address: 'ada@customer.example' };
test.each([
  "<'ada@customer.example'>",
  "'ada@customer.example'",
  `"'ada@customer.example'" <'ada@customer.example'>`,
  `"'ada@customer.example'"`,
  `'"ada@customer.example"'`,
  `<"'ada@customer.example'">`,
  '\u2018ada@customer.example\u2019',
  '\u201cada@customer.example\u201d <ada@customer.example>',
  '<mailto:ada@customer.example>',
  'mailto:ada@customer.example',
  "<'mailto:ada@customer.example'>",
  '<<ada@customer.example>>',
  '< <ada@customer.example> >',
  '<ada@customer.example<mailto:ada@customer.example>>',
  '"<ada@customer.example>" <ada@customer.example>',
  '<ada@customer.example.>',
  'ada@customer.example.',
  '"ada@customer.example," <ada@customer.example,>',
  '<ada@customer.example;>',
  "ada@customer.example'",
])('an address is read without what mail programs put around it: %s', (header) => {
  expect(parseAddresses(header)).toEqual([ada]);
  expect(parseAddresses(`${header}, bob@customer.example`).at(-1)?.address).toBe('bob@customer.example');
});

test('names lose single quotes around them, addresses keep those inside', () => {
  expect(parseAddresses(`"'Jane O'Neil'" <'jane.o'neil@customer.example'>`)).toEqual([
    { name: "Jane O'Neil", address: "jane.o'neil@customer.example" },
  ]);
});

test.each(["'", '.', '"', '<', ' ', "'a@"])(
  'a list of hundreds of thousands of %s is read in linear time',
  (part) => {
    const started = performance.now();
    expect(parseAddresses(`${part.repeat(200_000)}x, bob@customer.example`).length).toBeLessThan(502);
    expect(performance.now() - started).toBeLessThan(2000);
  },
);
