import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { foldAccents } from './words.ts';

/** PostgreSQL's Snowball dictionaries by language; any other language is searched by whole words. */
const dictionaries: Record<string, string> = {
  da: 'danish_stem',
  de: 'german_stem',
  en: 'english_stem',
  es: 'spanish_stem',
  fi: 'finnish_stem',
  fr: 'french_stem',
  hu: 'hungarian_stem',
  it: 'italian_stem',
  nb: 'norwegian_stem',
  nl: 'dutch_stem',
  no: 'norwegian_stem',
  pt: 'portuguese_stem',
  ro: 'romanian_stem',
  ru: 'russian_stem',
  sv: 'swedish_stem',
  tr: 'turkish_stem',
};

/** Words to be stemmed in a language; null when it is not known. */
export type WordsInLanguage = { language: string | null; words: Iterable<string> };
/** The term of a word in a language, `en:refund`; null for a stop word. */
export type TermOf = (language: string | null, word: string) => string | null;

/** Stems words by the Snowball dictionaries of PostgreSQL, in one statement for all languages. */
export async function stem(ctx: Ctx, given: WordsInLanguage[]): Promise<TermOf> {
  const asked = new Map<string, Set<string>>();
  for (const { language, words } of given) {
    const dictionary = dictionaryOf(language);
    const known = asked.get(dictionary) ?? new Set();
    for (const word of words) known.add(word);
    asked.set(dictionary, known);
  }
  const pairs = [...asked].flatMap(([dictionary, words]) => [...words].map((word) => ({ dictionary, word })));
  const rows = await ctx.db.execute<{ dictionary: string; word: string; stem: string | null }>(
    sql`select dictionary, word, (ts_lexize(dictionary::regdictionary, word))[1] as stem
          from unnest(${sql.param(pairs.map(({ dictionary }) => dictionary))}::text[], ${sql.param(pairs.map(({ word }) => word))}::text[]) as given (dictionary, word)`,
  );
  const stems = new Map<string, string | null>();
  for (const { dictionary, word, stem } of rows)
    stems.set(`${dictionary} ${word}`, stem === null ? null : foldAccents(stem));
  return (language, word) => {
    const found = stems.get(`${dictionaryOf(language)} ${word}`);
    return found ? `${language ?? ''}:${found}` : null;
  };
}

function dictionaryOf(language: string | null): string {
  return (language === null ? undefined : dictionaries[language]) ?? 'simple';
}
