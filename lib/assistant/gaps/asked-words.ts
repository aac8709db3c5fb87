import { keywords } from '#lib/articles/keywords.ts';
import { mattersIn, withoutMatters } from '#lib/articles/search/matters.ts';
import { foldAccents } from '#lib/articles/search/words.ts';
import { everydayWords } from '../built-in/everyday-words.ts';

const maxWords = 60;

/** What a text asks about: matters that the thesaurus knows, and words that belong to none and say more than any mail. */
export function askedWords(text: string, language: string | null): { matters: string[]; words: string[] } {
  const words = keywords(withoutMatters(text, language), maxWords);
  return {
    matters: [...mattersIn(text, language).keys()],
    words: words.filter((word) => !/\d/.test(word) && !everyday.has(foldAccents(word))),
  };
}

const everyday = new Set(foldAccents(everydayWords).trim().split(/\s+/));
