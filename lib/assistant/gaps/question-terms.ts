import { stem } from '#lib/articles/search/stemmers.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { countriesIn } from '../built-in/places.ts';
import { askedWords } from './asked-words.ts';

const maxTerms = 60;

/**
 * The significant words of a question as terms of the article index: its stems by language (`en:student`) and its matters
 * (`~:delivery`), the same in every language, as are the countries that it names (`@IS`). Sorted, at most 60.
 */
export async function questionTerms(
  ctx: Ctx,
  { text, language, names }: { text: string; language: string | null; names: string[] },
): Promise<string[]> {
  const asked = askedWords(text, language);
  const words = asked.words.filter((word) => !names.includes(word));
  const termOf = await stem(ctx, [{ language, words }]);
  const countries = [...countriesIn(text)].map((code) => `@${code}`);
  const terms = [...countries, ...asked.matters, ...words.flatMap((word) => termOf(language, word) ?? [])];
  return [...new Set(terms)].slice(0, maxTerms).sort();
}
