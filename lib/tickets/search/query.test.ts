import { expect, test } from 'vitest';
import { parseSearchQuery } from './query.ts';

function words(text: string, more = {}) {
  return { kind: 'words', negated: false, text, phrase: false, field: null, ...more };
}

test('words, phrases, fields and filters are read in order, each its own clause', () => {
  expect(
    parseSearchQuery('kettle "double room" from:ada subject:"late order" tag:Refund -is:closed'),
  ).toEqual([
    [words('kettle')],
    [words('double room', { phrase: true })],
    [words('ada', { field: 'from' })],
    [words('late order', { field: 'subject', phrase: true })],
    [{ kind: 'filter', negated: false, name: 'tag', value: 'refund' }],
    [{ kind: 'filter', negated: true, name: 'is', value: 'closed' }],
  ]);
});

test('OR joins its neighbours, and is a word where it has none', () => {
  expect(parseSearchQuery('a b OR c OR d e').map((clause) => clause.length)).toEqual([1, 3, 1]);
  expect(parseSearchQuery('OR kettle OR')).toEqual([[words('kettle')]]);
  expect(parseSearchQuery('or')).toEqual([[words('or')]]);
});

test('times, addresses of pages and negative numbers are words', () => {
  for (const text of ['10:30', 'https://shop.example', '-5', 'Re:', 'a:b', 'mailto:ada@x.example'])
    expect(parseSearchQuery(text)).toEqual([[words(text)]]);
});

test.each([
  ['form:ada', '“form:” is no filter'],
  ['Order:4711', '"Order:4711"'],
  ['is:lost', 'There is no “is:lost”'],
  ['has:money', 'has:attachment'],
  ['before:yesterday', 'before:2026-03-01'],
  ['after:2026-02-31', 'needs a date'],
  ['number:x1', 'number:4711'],
])('%s is refused in words', (q, why) => {
  expect(() => parseSearchQuery(q)).toThrow(why);
});
