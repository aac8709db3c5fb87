import { expect, test } from 'vitest';
import { plainWords, sentencesOf } from './text.ts';

test('lines, list entries and quoted lines are sentences, without their marks', () => {
  expect(
    sentencesOf('Hello Anna,\n\nFirst. Second one! 3 days?\n- a point\n2. a step\n> quoted words\n\n'),
  ).toEqual(['Hello Anna,', 'First.', 'Second one!', '3 days?', 'a point', 'a step', 'quoted words']);
});

test('abbreviations and figures do not end a sentence', () => {
  expect(sentencesOf('It costs approx. 4.50 €, e.g. by post.')).toHaveLength(2);
  expect(sentencesOf('Version 2.0 is out')).toEqual(['Version 2.0 is out']);
});

test('words compare equal whatever their case, marks and apostrophes', () => {
  expect(plainWords('**We’re** _glad_ (you’re here)')).toEqual(["we're", 'glad', "you're", 'here']);
});
