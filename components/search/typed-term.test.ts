import { expect, test } from 'vitest';
import { finishedText, finishTerm, readParts, takeChips, typedTerm } from './typed-term.ts';

test.each([
  ['kettle tag:ref', { before: 'kettle ', token: 'tag:ref', minus: '', operator: 'tag', value: 'ref' }],
  ['-is:', { before: '', token: '-is:', minus: '-', operator: 'is', value: '' }],
  [
    'subject:"late or',
    { before: '', token: 'subject:"late or', minus: '', operator: 'subject', value: 'late or' },
  ],
  ['kettle -fr', { before: 'kettle ', token: '-fr', minus: '-', operator: null, value: 'fr' }],
  ['kettle ', { before: 'kettle ', token: '', minus: '', operator: null, value: '' }],
  ['colour:red', { before: '', token: 'colour:red', minus: '', operator: null, value: 'colour:red' }],
  ['', { before: '', token: '', minus: '', operator: null, value: '' }],
])('of “%s” the last term is being typed', (text, term) => {
  expect(typedTerm(text)).toEqual(term);
});

test.each([
  ['kettle is:op', 'kettle '],
  ['kettle is:open', 'kettle is:open'],
  ['kettle from:', 'kettle '],
  ['from:ad', 'from:ad'],
  ['tag:ref', ''],
  ['is:op ', 'is:op '],
  ['colour:red', 'colour:red'],
])('of “%s” what is whole is searched: “%s”', (text, searched) => {
  expect(finishedText(text)).toBe(searched);
});

test.each([
  [
    { chips: [], text: 'kettle is:open' },
    { chips: [], text: 'kettle is:open' },
  ],
  [
    { chips: [], text: 'kettle is:open ' },
    { chips: ['is:open'], text: 'kettle ' },
  ],
  [
    { chips: [], text: 'is:open kett' },
    { chips: ['is:open'], text: 'kett' },
  ],
  [
    { chips: ['tag:a'], text: 'OR is:open ' },
    { chips: ['tag:a OR is:open'], text: '' },
  ],
  [
    { chips: [], text: 'subject:"late ' },
    { chips: [], text: 'subject:"late ' },
  ],
  [
    { chips: [], text: 'is:lost ' },
    { chips: [], text: 'is:lost ' },
  ],
])('%j becomes %j', (parts, taken) => {
  expect(takeChips(parts)).toEqual(taken);
});

test('enter makes a chip of what is typed, and of nothing that is no operator', () => {
  expect(finishTerm({ chips: [], text: 'kettle tag:refund' })).toEqual({
    chips: ['tag:refund'],
    text: 'kettle',
  });
  expect(finishTerm({ chips: [], text: 'kettle is:lost' })).toEqual({ chips: [], text: 'kettle is:lost' });
});

test('a search of the URL is whole: what is no value there is searched as text, and stays', () => {
  expect(readParts('is:lost')).toEqual({ chips: [], text: 'is:lost ' });
  expect(finishedText(readParts('kettle is:lost').text)).toBe('kettle is:lost ');
  expect(readParts('kettle tag:refund')).toEqual({ chips: ['tag:refund'], text: 'kettle' });
});
