import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyRuns } from '#test/property-runs.ts';
import { returnPath } from './return-path.ts';

const own = 'https://desk.example';
const leadsTo = (path: string) => new URL(path, `${own}/sign-in`);

test('an address of our own is kept with its query', () => {
  for (const path of ['/inbox', '/tickets/12?tab=a&b=%2F', '/settings/people#top', '/inbox/..%2Fx'])
    expect(returnPath(path)).toBe(path);
});

test('an address that leads elsewhere, however it is written, becomes the inbox', () => {
  for (const given of [
    '//evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '\t//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/./\\evil.test',
    '/.//evil.test',
    '/x/..//evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    'evil.test',
    '',
    undefined,
    null,
    ['/inbox'],
  ])
    expect([given, returnPath(given)]).toEqual([given, '/inbox']);
});

test('whatever is given, the page that opens is one of our own origin', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '\r',
    ' ',
    '@',
    ':',
    'evil.test',
    'http:',
    '%09',
    '?',
    '#',
    '\u0000',
  );
  const address = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (given) => {
      const path = returnPath(given);
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(leadsTo(path).origin).toBe(own);
    }),
    propertyRuns(2_000),
  );
});
