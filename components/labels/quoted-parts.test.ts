import { expect, test } from 'vitest';
import { quotedParts } from './quoted-parts.ts';

test('answers between quotes are separated from what they answer', () => {
  expect(quotedParts('Hi,\n\n> one?\n> > older\n\nYes.\n\nReally.\n> two?\n\nNo.')).toEqual([
    { kind: 'own', text: 'Hi,' },
    { kind: 'quote', text: 'one?\n> older' },
    { kind: 'answer', text: 'Yes.\n\nReally.' },
    { kind: 'quote', text: 'two?' },
    { kind: 'answer', text: 'No.' },
  ]);
});

test('a text without quotes is one part, and a line that begins further in is kept so', () => {
  expect(quotedParts('Hi,\n\n  code\n')).toEqual([{ kind: 'own', text: 'Hi,\n\n  code' }]);
  expect(quotedParts('\n> a quote')).toEqual([{ kind: 'quote', text: 'a quote' }]);
  expect(quotedParts('')).toEqual([]);
});
