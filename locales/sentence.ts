import type { english } from './en/index.ts';
import type { Locale } from './locale.ts';
import { type Translator, translatorOf } from './translator.ts';

/** Says in English, or in another language of ours, what a sentence means. */
export function sentenceText(said: Sentence | PlainSentence, locale: Locale = 'en'): string {
  const { key, values = {} } = sentenceOf(said);
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? sentenceText(value, locale) : value,
  ]);
  // The types of each message's values were checked where the sentence was made.
  const t = translatorOf(locale) as unknown as (key: string, values: object) => string;
  return t(`problems.${key}`, Object.fromEntries(texts));
}

/** A sentence of the catalogue with the values that its message takes. A value can be a sentence itself. */
export function sentence<Key extends SentenceKey>(key: Key, values: GivenFor<Key>): Sentence {
  return { key, values: values as SentenceValues };
}

/** A sentence as it is kept; one that takes no values is named by its key alone. */
export function sentenceOf(said: Sentence | PlainSentence): Sentence {
  return typeof said === 'string' ? { key: said } : said;
}

/** A sentence that was kept, said in a language; null where there was none, or the catalogue has it no more. */
export function keptSentenceText(kept: Kept | null, locale?: Locale): string | null {
  return kept !== null && isSentence(kept) ? sentenceText(kept, locale) : null;
}

type Kept = { readonly key: string; readonly values?: Readonly<Record<string, unknown>> };

function isSentence(kept: Kept): kept is Sentence {
  const has = translatorOf('en').has as (key: string) => boolean;
  const inner = Object.values(kept.values ?? {}).filter((value) => typeof value === 'object') as Kept[];
  return has(`problems.${kept.key}`) && inner.every(isSentence);
}

/** What is to be said, in whatever language: a key of the catalogue's `problems`, and values. */
export type Sentence = { readonly key: SentenceKey; readonly values?: SentenceValues };
/** The key of a sentence that takes no values: `drafts.empty`. */
export type PlainSentence = {
  [Key in SentenceKey]: ValuesOf<Key> extends undefined ? Key : never;
}[SentenceKey];

type SentenceValues = Readonly<Record<string, string | number | Sentence>>;
type Problems = (typeof english)['problems'];
type SentenceKey = {
  [Area in keyof Problems]: `${Area}.${Extract<keyof Problems[Area], string>}`;
}[keyof Problems];

declare const t: Translator;
type ValuesOf<Key extends SentenceKey> = Parameters<typeof t<`problems.${Key}`>>[1];
type GivenFor<Key extends SentenceKey> = {
  [Name in keyof ValuesOf<Key>]: string extends ValuesOf<Key>[Name] ? string | Sentence : ValuesOf<Key>[Name];
};
