import fc from 'fast-check';

/** Text that programs have stumbled over: what no column holds, what ends a string, a header, a path or a query. */
const known = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff\ud800y',
  '\u202e\ufeff\u2028',
  '\r\nSet-Cookie: x=y',
  "'; drop table tickets; --",
  '%',
  '%00',
  '%FF',
  '../../../etc/passwd',
  '((((((((((',
  '\\',
  '"',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e400',
  '0x10',
  '9'.repeat(40),
  '9007199254740993',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999-23:59',
  '+275760-09-13T00:00:00Z',
  '2026-02-30T25:61:61Z',
  'x'.repeat(70_000),
  '\u00e9'.repeat(3000),
  'a:'.repeat(500),
  '" or ""="'.repeat(50),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);

const hostileNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e21, 1e308, -1e308, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** A JSON value of any shape. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileText, weight: 4 },
  { arbitrary: hostileNumber, weight: 3 },
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { a: 1 }),
  fc.constantFrom(JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":1}}')),
  fc.array(hostileText, { maxLength: 3 }),
  fc.constant(Array.from({ length: 2000 }, (_, index) => index)),
  fc.jsonValue(),
);

/** A body that is no JSON of ours: broken, deep, binary, empty, another format. */
export const hostileBody: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '{"a":',
    '[1,',
    'null',
    'true',
    '"text"',
    '123',
    '1e999',
    '{"a":1}{"b":2}',
    "{'a':1}",
  ),
  fc.constantFrom('['.repeat(50_000), '['.repeat(20_000) + ']'.repeat(20_000), '{"a":'.repeat(5000)),
  fc.constantFrom('\ufeff{}', '{"body":"\\ud800"}', '{"body":"a\\u0000b"}', '{"a":1,"a":2}'),
  fc.constantFrom(
    'a=b&c=%FF',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  ),
  fc.constantFrom(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="\0"\r\n\r\nz\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a/../b.txt"\r\nContent-Type: \u00ff/\r\n\r\nz\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data\r\n\r\n',
    '--x--',
    '--y\r\n\r\n',
  ),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => new Uint8Array(bytes)),
  hostileText,
);

/** A header's value, in the bytes that HTTP allows there. */
export const hostileHeader: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '"',
    '""',
    'W/"1"',
    '"1", "2"',
    '"9999999999999999999"',
    '-1',
    '0',
    '1e9',
    'x'.repeat(5000),
  ),
  fc.constantFrom(
    '\u00ff\u00fe',
    ',',
    ';',
    '=',
    '%00',
    '%FF',
    '[]',
    '{}',
    'bytes=0-',
    'bytes=-1,5-2',
    'evt_',
    'evt_x',
  ),
  fc
    .array(
      fc.integer({ min: 0x20, max: 0xff }).filter((code) => code !== 0x7f),
      { maxLength: 20 },
    )
    .map((codes) => String.fromCharCode(...codes)),
);

/** A part of a path as it stands on the wire: invalid UTF-8, encoded slashes and dots, control characters. */
export const hostilePathPart: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '%FF',
    '%C0%AF',
    '%00',
    '%E0%A4',
    '%F0%9F',
    '%2F',
    '%2e%2e',
    '%',
    '%zz',
    '%0d%0a',
    '%ED%A0%80',
    '%F5%80%80%80',
  ),
  fc.constantFrom(
    'x'.repeat(5000),
    '%25',
    '..%2f..',
    ';',
    ':',
    '@',
    '~',
    '*',
    '%E2%80%AE',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
  ),
  hostileText.map((text) => encodeURIComponent(text.toWellFormed())),
);
