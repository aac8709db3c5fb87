import { expect, test } from 'vitest';
import { foldedText } from './folded-text.ts';

test.each([
  ['Où est ma FACTURE ?', 'facture', true],
  ['Straße 5', 'STRASSE', true],
  ['Manufacture', 'facture', false],
  ['the  in-\nvoice', 'in voice', true],
  ['Refund, please', 'refund please', true],
  ['请退款谢谢', '退款', true],
  ['Only 50 % off', '%', true],
  ['Only half off', '%', false],
  ['(a+)+$', '(a+)+$', true],
])('%j holds %j: %s', (text, phrase, holds) => {
  expect(foldedText(text).has(phrase)).toBe(holds);
});

test('a long text and a nasty phrase take no time to speak of', () => {
  const start = performance.now();
  const folded = foldedText('a'.repeat(1_000_000) + ' b'.repeat(1_000_000));
  for (let i = 0; i < 50; i += 1) folded.has(`${'a'.repeat(100)}!`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
