import { expect, test } from 'vitest';
import { misreadTerms, parseSearchQuery } from './query.ts';

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
  ['form:ada', 'unknown_operator'],
  ['Order:4711', 'unknown_operator'],
  ['is:lost', 'bad_value'],
  ['has:money', 'bad_value'],
  ['before:yesterday', 'bad_value'],
  ['after:2026-02-31', 'bad_value'],
  ['rating:awful', 'bad_value'],
  ['number:x1', 'bad_value'],
  ['language:klingonese', 'bad_value'],
  ['tag:""', 'bad_value'],
])('%s is searched as text, and said to be', (q, problem) => {
  expect(misreadTerms(`kettle ${q}`)).toEqual([{ text: q, problem }]);
  expect(parseSearchQuery(`kettle -${q}`)).toEqual([
    [words('kettle')],
    [words(q.replaceAll('"', ''), { negated: true })],
  ]);
});

test('operators, words and addresses of pages are not said to be read as text', () => {
  expect(misreadTerms('from:ada -tag:"late order" is:in-progress https://shop.example 10:30 OR Re:')).toEqual(
    [],
  );
});
