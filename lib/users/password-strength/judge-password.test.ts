import { expect, test } from 'vitest';
import { judgePassword } from './judge-password.ts';

const grace = { email: 'grace.hopper@shop.example', name: 'Grace Hopper' };

test.each(['password1', 'qwertyuiop', 'P@ssw0rd!', 'aaaaaaaaaaaaaaaa', '12345678901234', 'Summer2026!'])(
  'a password that is guessed soon is a poor one: %s',
  async (password) => {
    expect(await judgePassword(password, grace)).toMatchObject({ fault: 'guessable' });
  },
);

test.each([
  'graceshop',
  'GraceHopper1',
  'grace.hopper@shop.example',
  'Countersign1',
  'gracehopper1',
  'Grace-Hopper',
])('the names of user and product count against a password: %s', async (password) => {
  expect(await judgePassword(password, grace)).toMatchObject({ fault: 'guessable' });
});

test.each([
  'wobbly lantern orchard',
  'tgvbqlxkwzpm',
  'ein grüner Hut im Regen',
  'x7Kq9mPz4WbT',
  '🦔🍐🚲🌧🎷🧭🪵🫖🧵🥝',
])('a password that takes long to guess is good, whatever it is made of: %s', async (password) => {
  expect(await judgePassword(password, grace)).toBeNull();
});

test('a password has 8 to 1000 characters, and one of many bytes is not longer for it', async () => {
  expect(await judgePassword('x7Kq9mP', {})).toEqual({ fault: 'too_short', warning: null });
  expect(await judgePassword('😀😁😂🤣😃😄😅', {})).toMatchObject({ fault: 'too_short' });
  expect(await judgePassword('wobbly lantern '.repeat(67), {})).toMatchObject({ fault: 'too_long' });
});

test('what makes a password easy to guess is named by a key, for words in any language', async () => {
  expect(await judgePassword('qwertyuiop', {})).toEqual({ fault: 'guessable', warning: 'topHundred' });
  expect(await judgePassword('GraceHopper1', grace)).toEqual({ fault: 'guessable', warning: 'userInputs' });
});
