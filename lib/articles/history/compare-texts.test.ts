import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';

test.for([
  ['the same', 'the same', '=the same'],
  ['', 'new', '+new'],
  ['old', '', '-old'],
  ['We send within 2 days.', 'We send within 3 days.', '=We send within |-2|+3|= days.'],
  ['one\ntwo\nthree\n', 'one\nthree\n', '=one\n|-two\n|=three\n'],
  ['Alpha beta gamma.\n', 'Delta is otherwise.\n', '-Alpha beta gamma.\n|+Delta is otherwise.\n'],
])('“%s” and “%s” differ by what was changed', ([before = '', after = '', expected]) => {
  const marks = { same: '=', added: '+', removed: '-' };
  expect(
    compareTexts(before, after)
      .map(({ kind, text }) => `${marks[kind]}${text}`)
      .join('|'),
  ).toBe(expected);
});

test('two long texts that share nothing are told as replaced', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join('\n');
  expect(compareTexts(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
