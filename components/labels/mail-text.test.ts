import { expect, test } from 'vitest';
import { foldedLines, foldKind, linkParts, nameParts } from './mail-text.ts';

test('the fold counts the lines that it hides, and never less than none', () => {
  expect(foldedLines('Hello\n\n> one\n> two', 'Hello')).toBe(2);
  expect(foldedLines('Hello', 'Hello')).toBe(0);
  expect(foldedLines('a', 'a\nb')).toBe(0);
});

test('a fold is called what it hides', () => {
  expect(foldKind(['quote'])).toBe('quote');
  expect(foldKind(['signature'])).toBe('signature');
  expect(foldKind(['quote', 'signature'])).toBe('both');
});

test('a link ends before the full stop of its sentence', () => {
  expect(linkParts('See https://shop.test/a_(b). Or ask ada@shop.test.')).toEqual([
    { text: 'See ' },
    { text: 'https://shop.test/a_(b)', href: 'https://shop.test/a_(b)' },
    { text: '. Or ask ' },
    { text: 'ada@shop.test', href: 'mailto:ada@shop.test' },
    { text: '.' },
  ]);
});

test('a link is made of http, https and mail addresses only', () => {
  expect(linkParts('javascript:alert(1) file:///etc/passwd').every((part) => part.href === undefined)).toBe(
    true,
  );
});

test('the parts put together are the text again', () => {
  const text = 'a https://x.test/?q=1, b@c.test (https://y.test)';
  expect(
    linkParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('the ending of a name stands apart, where there is one', () => {
  expect(nameParts('invoice.pdf.exe')).toEqual(['invoice.pdf', '.exe']);
  expect(nameParts('.bashrc')).toEqual(['.bashrc', '']);
  expect(nameParts('a sentence. And another one')).toEqual(['a sentence. And another one', '']);
});
