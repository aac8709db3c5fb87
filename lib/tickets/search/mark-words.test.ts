import { expect, test } from 'vitest';
import { snippetOf } from './mark-words.ts';
import { parseSearchQuery } from './query.ts';
import { termQuery } from './terms.ts';
import type { WordQuery } from './words.ts';

function termsOf(q: string): WordQuery[] {
  return parseSearchQuery(q)
    .flat()
    .flatMap((term) => (term.kind === 'words' ? (termQuery(term, new Map()) ?? []) : []));
}

function marked(text: string, q: string): string {
  const { parts } = snippetOf(text, termsOf(q));
  return parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
}

test.each([
  ['Grüße, Müller', 'muller', 'Grüße, [Müller]'],
  ['Meine Hauptstraße 5', 'hauptstrasse', 'Meine [Hauptstraße] 5'],
  ['The kettles leak', 'kettle lea', 'The [kettles] [leak]'],
  ['I am an ant', 'an', 'I am [an] ant'],
  ['您好，我想退货并且退款。', '退货', '您好，我想[退货]并且退款。'],
  ['我的iPhone坏了', 'iphone', '我的[iPhone]坏了'],
  ['Call +49 (0)30 123456 now', '030123456', 'Call [+49 (0)30 123456] now'],
  ['Order 2026-AB/4711.', 'AB/4711', 'Order 2026-[AB]/[4711].'],
  ['A <b>bold</b> & "quoted" kettle', 'bold', 'A <b>[bold]</b> & "quoted" kettle'],
  ['one\n\n  two', 'two', 'one [two]'],
  ['Nothing here', 'kettle', 'Nothing here'],
])('in “%s” the words of %s are marked', (text, q, snippet) => {
  expect(marked(text, q)).toBe(snippet);
});

test('of a long text the stretch with most of the words is shown, cut between words', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(40);
  const text = `The kettle came. ${filler}My kettle leaks at the spout. ${filler}`;
  const { parts, found } = snippetOf(text, termsOf('spout kettle leaks'));
  const shown = parts.map((part) => part.text).join('');
  expect(found).toBe(3);
  expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['kettle', 'leaks', 'spout']);
  expect(shown).toMatch(/^… \w.* \w+ …$/);
  expect(shown.length).toBeLessThan(180);
});

test('a text of one word without end is cut, and no character in half', () => {
  const text = `${'x'.repeat(159)}😀${'y'.repeat(500)}`;
  const shown = snippetOf(text, termsOf('kettle'))
    .parts.map((part) => part.text)
    .join('');
  expect(shown.isWellFormed()).toBe(true);
  expect(shown.length).toBeLessThan(170);
});
