import { expect, it } from 'vitest';
import { plainWords, sentencesOf } from './text.ts';

it('takes lines, list entries and quoted lines for sentences, without their marks', () => {
  expect(
    sentencesOf('Hello Anna,\n\nFirst. Second one! 3 days?\n- a point\n2. a step\n> quoted words\n\n'),
  ).toEqual(['Hello Anna,', 'First.', 'Second one!', '3 days?', 'a point', 'a step', 'quoted words']);
});

it('keeps abbreviations and figures whole', () => {
  expect(sentencesOf('It costs approx. 4.50 €, e.g. by post.')).toHaveLength(2);
  expect(sentencesOf('Version 2.0 is out')).toEqual(['Version 2.0 is out']);
});

it('compares words without case, marks and curly apostrophes', () => {
  expect(plainWords('**We’re** _glad_ (you’re here)')).toEqual(["we're", 'glad', "you're", 'here']);
});
