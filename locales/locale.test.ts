import { expect, test } from 'vitest';
import { acceptedLocale } from './locale.ts';

test.each([
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr-FR,fr;q=0.9,de;q=0.4,en;q=0.3', 'de'],
  ['en;q=0.2, de;q=0.7', 'de'],
  ['de;q=0,en', 'en'],
  ['fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [null, 'en'],
  ['den', 'en'],
])('of the languages in “%s”, %s is spoken', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
