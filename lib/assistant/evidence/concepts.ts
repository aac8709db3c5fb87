import { common } from './lexicon/common.ts';
import { service } from './lexicon/service.ts';
import { trade } from './lexicon/trade.ts';

export type Concept = { name: string; negative: boolean };

type Row = Concept & { exact: Set<string>; starts: string[]; ends: string[] };

const rows: Row[] = [];
const phrases = new Map<string, Concept[]>();
for (const [key, words] of Object.entries({ ...trade, ...service, ...common })) {
  const concept = { name: key.replace(/^-/, ''), negative: key.startsWith('-') };
  const all = words.split(' ');
  for (const phrase of all.filter((word) => word.includes('-')))
    phrases.set(phrase.replace(/\*$/, ''), [...(phrases.get(phrase) ?? []), concept]);
  rows.push({
    ...concept,
    exact: new Set(all.filter((word) => !word.includes('*'))),
    starts: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    ends: all.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
  });
}

const known = new Map<string, Concept[]>();
const maxKnown = 20_000;

/** The ideas that a word in lower case stands for, in any of the desk's languages; none for most words. */
export function conceptsOf(word: string): Concept[] {
  const before = known.get(word);
  if (before) return before;
  const found = rows
    .filter(
      ({ exact, starts, ends }) =>
        exact.has(word) ||
        starts.some((start) => word.startsWith(start)) ||
        ends.some((end) => word.endsWith(end)),
    )
    .map(({ name, negative }) => ({ name, negative }));
  if (known.size < maxKnown) known.set(word, found);
  return found;
}

const firstWords = new Set([...phrases.keys()].map((phrase) => phrase.slice(0, phrase.indexOf('-'))));

/** Whether an expression of the lexicon begins with a word. */
export const startsPhrase = (word: string): boolean => firstWords.has(word);

/** The ideas of an expression of up to three words, as "money back". */
export function conceptsOfPhrase(words: string[]): Concept[] {
  return phrases.get(words.join('-')) ?? [];
}
