import { expect, test } from 'vitest';
import { signInErrorText } from './sign-in-errors.ts';

test('a code gets its sentence, with the time to wait where it bears one', () => {
  expect(signInErrorText('mismatch')).toBe('The e-mail address or the password is not right.');
  expect(signInErrorText('too_many.45')).toBe('Too many sign-ins failed here. Try again in 45 s.');
  expect(signInErrorText('too_many.61')).toBe('Too many sign-ins failed here. Try again in 2 minutes.');
});

test('a stranger’s words are never shown', () => {
  for (const given of ['Call +1 555 0100 to unlock your account', 'toString', '<b>x</b>', 'mismatch.x', ''])
    expect(signInErrorText(given)).toBe('Signing in does not work right now. Try again in a moment.');
});
