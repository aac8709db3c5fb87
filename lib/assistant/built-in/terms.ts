import { tokenize } from '#lib/articles/keywords.ts';
import { mattersIn, withoutMatters } from '#lib/articles/search/matters.ts';
import { foldAccents } from '#lib/articles/search/words.ts';
import { stopWords } from '#lib/articles/stop-words.ts';
import { everydayWords } from './everyday-words.ts';
import { goodsWords } from './goods-words.ts';
import { orderWords } from './order-words.ts';

/**
 * What a text speaks of: concepts (`~guarantee`), and the stems of words that belong to none. Lists of words know the
 * concepts in six languages; in any other they are the matters of the search's thesaurus.
 */
export type Terms = { concepts: Set<string>; words: Set<string>; everyday: Set<string> };

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
/** Regions are matters only: who asks for France finds what is said of the European Union. */
const regions = new Set(['~:eu', '~:elsewhere', '~:gb']);
/** Matters that no concept stands for. */
const kept = new Set([...regions, '~:sign-in', '~:stock']);
const minRoot = 5;
const maxEnding = 3;
const minCompound = 6;
const maxBetween = 3;

/** `language` is an ISO 639-1 code; null reads the words of all languages. */
export function readTerms(text: string, language: string | null): Terms {
  const isListed = language === null || (languages as readonly string[]).includes(language);
  const matters = [...mattersIn(text, language).keys()];
  const rest = isListed ? text : withoutMatters(text, language);
  const tokens = tokenize(rest.replaceAll('%', ' percent ')).map((token) =>
    foldAccents(token.replace(splitVerb, '$1')),
  );
  const signs = isListed ? signsIn(tokens, language) : [];
  const taken = new Set(signs.flatMap(({ at }) => at));
  const words = new Set<string>();
  const everyday = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at) || token.length < 2 || /\d/.test(token) || foldedStopWords.has(token)) continue;
    const stem = roughStem(token);
    (everydayStems.has(stem) ? everyday : words).add(stem);
  }
  const concepts = new Set(signs.map(({ concept }) => concept));
  for (const matter of matters) if (!isListed || kept.has(matter)) concepts.add(matter);
  if (isListed && matters.some((matter) => regions.has(matter)))
    dropPlaces(words, withoutMatters(text, language));
  return { concepts, words, everyday };
}

/** Whether a text speaks of anything that an article could be about. */
export function isSubstantial(text: string, language: string | null): boolean {
  const { concepts, words } = readTerms(text, language);
  return concepts.size + words.size > 0;
}

/** Whether a text speaks of a term. */
export function hasTerm({ concepts, words, everyday }: Terms, name: string): boolean {
  return concepts.has(name) || words.has(name) || everyday.has(name);
}

/** German puts its “zu” inside a verb: zurückzugeben. */
const splitVerb = /^(zurück|ab|aus|ein|um|wieder)zu(?=\p{L}{4,}n$)/u;

/** A country stands for its region, not for a word of its own. */
function dropPlaces(words: Set<string>, rest: string): void {
  const left = new Set(tokenize(rest).map((token) => roughStem(foldAccents(token))));
  for (const word of words) if (!left.has(word)) words.delete(word);
}

/** Light stemming for several languages, enough to match "returned" with "returns". */
export function roughStem(word: string): string {
  const root = word.replace(/['’]s$/, '').replace(/(?<=.{3})s$/, '');
  return root.replace(/(?<=.{4})(?:ing|ed|en|er|es|e|n)$/, '').replace(/([bdglmnprt])\1$/, '$1');
}

type Sign = { concept: string; language: string; words: string[] };
/** `at`: where the words of a sign stand among the tokens. */
type Found = { concept: string; at: number[] };

function signsIn(tokens: string[], language: string | null): Found[] {
  const found: Found[] = [];
  const foundAt = ({ concept, words, language: own }: Sign, from: number): Found[] => {
    const at = language === null || own === language ? placesOf(words, tokens, from) : null;
    return at === null ? [] : [{ concept, at }];
  };
  for (const [from, token] of tokens.entries()) {
    const begun = wholeWords(token).flatMap((sign) => foundAt(sign, from));
    found.push(...(begun.length > 0 ? begun : [...compounds(token)].flatMap((sign) => foundAt(sign, from))));
  }
  return found.filter((each) => !found.some((other) => holds(other, each)));
}

/** A gift card is not a card: what is part of a longer phrase does not count. */
function holds(phrase: Found, { at }: Found): boolean {
  return phrase.at.length > at.length && at.every((each) => phrase.at.includes(each));
}

/** Phrases that begin with the word, and single words that are it, or as much of it as any is, but an ending. */
function wholeWords(token: string): Sign[] {
  const phrases = (byStart.get(token) ?? []).filter(({ words }) => words.length > 1);
  const shortest = token.length <= minRoot ? token.length - 1 : Math.max(minRoot, token.length - maxEnding);
  for (let length = token.length; length >= shortest; length -= 1) {
    const signs = singleWords(byStart.get(token.slice(0, length)));
    const isPlural = length === token.length || token.length > minRoot || token.endsWith('s');
    if (signs.length > 0 && isPlural) return [...phrases, ...signs];
  }
  return phrases;
}

/** German and Dutch write “Rechnungskopie”: signs that are one part of a compound. */
function* compounds(token: string): Iterable<Sign> {
  for (let at = 3; at <= token.length - minCompound; at += 1) yield* inCompound(byStart.get(token.slice(at)));
  for (let length = minCompound; length < token.length - maxEnding; length += 1)
    yield* inCompound(byStart.get(token.slice(0, length)));
}

const singleWords = (signs: Sign[] = []) => signs.filter(({ words }) => words.length === 1);
function inCompound(signs: Sign[] = []): Sign[] {
  return singleWords(signs).filter(({ language }) => language === 'de' || language === 'nl');
}

function placesOf([, ...rest]: string[], tokens: string[], from: number): number[] | null {
  const places = [from];
  let at = from;
  for (const word of rest) {
    const next = tokens.slice(at + 1, at + 2 + maxBetween).findIndex((token) => token.startsWith(word));
    if (next < 0) return null;
    at += next + 1;
    places.push(at);
  }
  return places;
}

const byStart = new Map<string, Sign[]>();
for (const line of `${orderWords}${goodsWords}`.split('\n').filter(Boolean)) {
  const [name = '', lists = ''] = line.split(/:\s(.*)/s);
  for (const [at, list] of lists.split('|').entries())
    for (const phrase of list.trim().split(', ')) {
      const words = tokenize(phrase).map(foldAccents);
      const [first = ''] = words;
      const start = words.length === 1 && first.length > minRoot ? first.replace(/[aeiouy]$/, '') : first;
      const sign = { concept: `~${name}`, language: languages[at] ?? 'en', words };
      byStart.set(start, [...(byStart.get(start) ?? []), sign]);
    }
}

const foldedStopWords = new Set([...stopWords].map(foldAccents));
const everydayStems = new Set(
  everydayWords
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => roughStem(foldAccents(word))),
);

/** Concepts that say little of the matter of a question. */
export const thinConcepts: ReadonlySet<string> = new Set(
  'need safe free change until window late price amount keep replacement remove small cover least most paid whole partly kettle choice reason works-on works years arrival spend together inside outside base colour delivered stop account size note lost'
    .split(' ')
    .map((name) => `~${name}`),
);
