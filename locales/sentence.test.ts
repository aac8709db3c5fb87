import { expect, test } from 'vitest';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { keptSentenceText, sentence, sentenceOf, sentenceText } from './sentence.ts';

/** What is made of other sentences alone, and what only the model hears. */
const sameInBoth = ['assistants.told', 'users.guessablePassword', 'users.guessablePasswordBecause'];

test('a sentence is said in each language, with its values as that language writes them', () => {
  const tooMany = sentence('rules.tooMany', { max: 1500 });
  expect(sentenceText(tooMany)).toBe('There are 1,500 rules already.');
  expect(sentenceText(tooMany, 'de')).toBe('Es gibt schon 1.500 Regeln.');
  expect(sentenceText('drafts.empty', 'de')).toBe('Ein Entwurf braucht etwas Text.');
});

test('a sentence within another is said in the language of the whole', () => {
  const merged = sentence('tickets.merged', { number: '7', into: '8' });
  expect(sentenceText(sentence('tickets.undoMergeFirst', { merged }), 'de')).toBe(
    '#7 wurde mit #8 zusammengeführt. Machen Sie dort weiter. Machen Sie zuerst diese Zusammenführung rückgängig.',
  );
  const [fault, advice] = [sentenceOf('passwordFaults.guessable'), sentenceOf('passwordAdvice.good')];
  expect(sentenceText(sentence('users.guessablePassword', { fault, advice }))).toBe(
    'The password is too easy to guess. Several words that have nothing to do with each other make a good one.',
  );
});

test('what a value says is never read as a message', () => {
  const name = '{count, plural, other {#}} <b> ’';
  expect(sentenceText(sentence('teams.nameTaken', { name }), 'de')).toBe(`Es gibt schon ein Team „${name}“.`);
});

test('no German sentence about a problem is English', () => {
  const same = Object.entries(english.problems).flatMap(([area, sentences]) =>
    Object.entries(sentences)
      .filter(([name, words]) => wordsOf(area, name) === words)
      .map(([name]) => `${area}.${name}`),
  );
  expect(same).toEqual(sameInBoth);
});

function wordsOf(area: string, name: string): string | undefined {
  return (german.problems as Record<string, Record<string, string>>)[area]?.[name];
}

test('a kept sentence that the catalogue has no more is told as it was kept', () => {
  const merged = sentence('tickets.merged', { number: '7', into: '8' });
  expect(keptSentenceText(sentence('tickets.undoMergeFirst', { merged }), 'de')).toContain('#7 wurde mit #8');
  expect(keptSentenceText({ key: 'tickets.longGone' }, 'de')).toBeNull();
  expect(
    keptSentenceText({ key: 'tickets.undoMergeFirst', values: { merged: { key: 'gone.too' } } }, 'de'),
  ).toBeNull();
  expect(keptSentenceText(null, 'de')).toBeNull();
});
