import { expect, test } from 'vitest';
import { joinSearchParts, quotedValue, splitSearchQuery } from './chips.ts';
import { parseSearchQuery } from './query.ts';

test.each([
  ['kettle', [], 'kettle'],
  ['from:ada kettle', ['from:ada'], 'kettle'],
  ['kettle from:ada leaks', ['from:ada'], 'kettle leaks'],
  ['-tag:"late order" is:open', ['-tag:"late order"', 'is:open'], ''],
  ['whisk tag:kitchen OR is:closed', ['tag:kitchen OR is:closed'], 'whisk'],
  ['blunt OR is:closed OR fine whisk', ['blunt OR is:closed OR fine'], 'whisk'],
  ['blunt OR fine whisk', [], 'blunt OR fine whisk'],
  ['OR is:open', ['is:open'], 'OR'],
  ['is:open OR', ['is:open'], 'OR'],
  ['“double room” subject:“two beds”', ['subject:“two beds”'], '“double room”'],
  ['is:lost colour:red', [], 'is:lost colour:red'],
  ['#1042 -5 10:30', [], '#1042 -5 10:30'],
  ['subject:', [], 'subject:'],
  ['', [], ''],
] as const)('%s is taken apart, and joined again asks for the same', (q, chips, text) => {
  const parts = splitSearchQuery(q);
  expect(parts).toEqual({ chips, text });
  const joined = joinSearchParts(parts);
  expect(splitSearchQuery(joined)).toEqual(parts);
  const clauses = (search: string) =>
    parseSearchQuery(search)
      .map((clause) => JSON.stringify(clause))
      .sort();
  expect(clauses(joined)).toEqual(clauses(q));
});

test('a value with blanks is read as the one value that it is', () => {
  expect(parseSearchQuery(`tag:${quotedValue('late "big" order')}`)).toEqual([
    [{ kind: 'filter', negated: false, name: 'tag', value: 'late big order' }],
  ]);
  expect(quotedValue('refund')).toBe('refund');
});
