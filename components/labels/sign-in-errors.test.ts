import { expect, test } from 'vitest';
import { translatorOf } from '#locales/translator.ts';
import { parseSignInError, signInErrorText } from './sign-in-errors.ts';

const inEnglish = (given: string) => signInErrorText(translatorOf('en'), parseSignInError(given));
const inGerman = (given: string) => signInErrorText(translatorOf('de'), parseSignInError(given));

test('a code gets its sentence, with the time to wait where it bears one', () => {
  expect(inEnglish('mismatch')).toBe('The email address or password is incorrect.');
  expect(inEnglish('too_many.45')).toBe('Too many failed sign-ins from here. Try again in 45 s.');
  expect(inEnglish('too_many.60')).toBe('Too many failed sign-ins from here. Try again in 1 minute.');
  expect(inEnglish('too_many.61')).toBe('Too many failed sign-ins from here. Try again in 2 minutes.');
  expect(inGerman('too_many.61')).toContain('in 2 Minuten noch einmal');
});

test('a stranger’s words are never shown', () => {
  for (const given of ['Call +1 555 0100 to unlock your account', 'toString', '<b>x</b>', 'mismatch.x', ''])
    expect(inEnglish(given)).toBe('Signing in isn’t working right now. Try again in a moment.');
});
