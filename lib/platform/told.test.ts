import { describe, expect, test } from 'vitest';
import { say, toldIn, toldOf } from './told.ts';

describe('what the product notes', () => {
  test('is kept as a code and its values, beside an English text', () => {
    expect(toldOf(say('draft.figure_unread', { figure: '9 days' }))).toEqual({
      code: 'draft.figure_unread',
      values: { figure: '9 days' },
      text: '9 days stands in nothing it read.',
    });
  });

  test('is said in the language that its reader reads, languages by their names there', () => {
    const told = toldOf(say('draft.language', { language: 'fr', mail_language: 'de' }));
    expect(told.text).toBe('It is in French, the mail in German.');
    expect(toldIn('de', told)).toBe('Der Entwurf ist auf Französisch, die E-Mail auf Deutsch.');
  });

  test.each([
    ['from before there were codes', { text: 'As it was.' }],
    [
      'of a code that this version does not know',
      { text: 'As it was.', code: 'draft.yet_unknown', values: {} },
    ],
  ])('keeps its text when it is %s', (_, told) => {
    expect(toldIn('de', told)).toBe('As it was.');
  });
});
