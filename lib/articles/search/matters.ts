import { matters } from './thesaurus.ts';

/**
 * The matters that a text speaks of, and how often. They are indexed as terms (`~:refund`), so that customer and article
 * meet although they use different words, or different languages. Without a language, words of all of them count.
 */
export function mattersIn(text: string, language: string | null): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term } of signsIn(tokensOf(text), language)) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

/** What is left of a text without the words by which its matters are known. */
export function withoutMatters(text: string, language: string | null): string {
  const tokens = tokensOf(text);
  const signs = signsIn(tokens, language);
  const isSign = (at: number) => signs.some(({ from, to }) => from <= at && at < to);
  return tokens.filter((_, at) => !isSign(at)).join(' ');
}

/** A sign of a matter: a word with a short ending, or the words of a phrase with at most three others between. */
type Sign = { term: string; language: string; words: string[] };
type FoundSign = { term: string; from: number; to: number };

const maxBetween = 3;
const maxEnding = 4;
const minRoot = 5;

function tokensOf(text: string): string[] {
  const joined = text.toLowerCase().replace(/(?<=\p{L})['’](?=(?:t|s|re|ve|ll|d|m)\b)/gu, '');
  return (joined.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((token) => token.replace(splitVerb, '$1'));
}

/** German puts its “zu” and “ge” inside a verb: zurückzugeben, zurückgeschickt. */
const splitVerb = /^(zurück|ab|aus|ein|um|wieder)zu(?=\p{L}{4,}n$)/u;

function signsIn(tokens: string[], language: string | null): FoundSign[] {
  const found: FoundSign[] = [];
  for (const [from, token] of tokens.entries()) {
    const terms = new Set<string>();
    for (const sign of signsOf(token)) {
      if ((language !== null && sign.language !== language) || terms.has(sign.term)) continue;
      const to = endOf(sign.words, tokens, from);
      if (to === null) continue;
      terms.add(sign.term);
      found.push({ term: sign.term, from, to });
    }
  }
  return found.filter((sign) => !found.some((other) => holds(other, sign)));
}

/** A gift card is not a card: what stands within a phrase of another matter does not count. */
function holds(phrase: FoundSign, { term, from, to }: FoundSign): boolean {
  return (
    phrase.term !== term && phrase.from <= from && phrase.to >= to && phrase.to - phrase.from > to - from
  );
}

/** Signs that begin with the word, or with all of it but a short ending. */
function* signsOf(token: string): Iterable<Sign> {
  yield* byStart.get(token) ?? [];
  const shortest = Math.max(minRoot, token.length - maxEnding);
  for (let length = token.length - 1; length >= shortest; length -= 1)
    for (const sign of byStart.get(token.slice(0, length)) ?? []) if (sign.words.length === 1) yield sign;
  if (token.length <= minRoot && token.endsWith('s'))
    for (const sign of byStart.get(token.slice(0, -1)) ?? []) if (sign.words.length === 1) yield sign;
}

/** Where a sign that begins at `from` ends, or null. */
function endOf([, ...rest]: string[], tokens: string[], from: number): number | null {
  let at = from;
  for (const word of rest) {
    const next = tokens.slice(at + 1, at + 2 + maxBetween).findIndex((token) => token.startsWith(word));
    if (next < 0) return null;
    at += next + 1;
  }
  return at + 1;
}

const byStart = new Map<string, Sign[]>();
for (const { name, ...languages } of matters)
  for (const [language, list] of Object.entries(languages))
    for (const phrase of list.split(', ')) {
      const words = tokensOf(phrase);
      const [first = ''] = words;
      const start = words.length === 1 && first.length > minRoot ? first.replace(/[aeiou]$/, '') : first;
      byStart.set(start, [...(byStart.get(start) ?? []), { term: `~:${name}`, language, words }]);
    }
