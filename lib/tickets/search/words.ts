import { foldText } from '#lib/platform/fold-text.ts';

/** A part of a search as a PostgreSQL tsquery, and for each of its words the beginnings that find it. */
export type WordQuery = {
  query: string;
  words: string[][];
  /** True of what neither a file nor a contact has, such as a subject. */
  inMailsOnly?: boolean;
};

/** Letters of scripts that put no blanks between words. */
const unspaced = /[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+/gu;
/** A long number, or an account number (ISO 13616), that may stand with blanks in both the query and the text. */
const longNumber = /^\+?\(?\d[\d ()./-]{3,40}\d$/;
const accountNumber = /^[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?$/;

/** Joins neighbouring tokens that make one number, which people write in groups. */
export function groupNumbers(tokens: string[]): string[] {
  const grouped: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = groupedNumberAt(tokens, at);
    grouped.push(tokens.slice(at, at + length).join(' '));
    at += length;
  }
  return grouped;
}

function groupedNumberAt(words: string[], at: number): number {
  for (let length = Math.min(10, words.length - at); length > 1; length--) {
    const text = foldText(words.slice(at, at + length).join(' '));
    if (longNumber.test(text) || accountNumber.test(text)) return length;
  }
  return 1;
}

/**
 * The query of one word of a search; null when it has no letter and no digit. Of `ada@mill.ex`, only the end may go on. `stems` are the stems of a word in the
 * languages of the tickets: a word is found by its own beginning and by those.
 */
export function wordQuery(word: string, stems: Map<string, string[]>): WordQuery | null {
  const folded = foldText(word);
  const pieces = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (pieces.length === 0) return null;
  const parts = pieces.flatMap((piece, at) => {
    const complete = at < pieces.length - 1 || !folded.endsWith(piece);
    return pieceQueries(piece, stems, complete ? toWhole : toBeginning);
  });
  const alternatives = [all(parts)];
  const whole = folded.replace(/[^\p{L}\p{N}@._+:/-]/gu, '');
  if (pieces.length > 1 && !/\s/.test(folded)) alternatives.push(`'${whole}':*`);
  alternatives.push(...joinedNumbers(folded).map((joined) => `'${joined}':*`));
  return { query: any(alternatives), words: pieces.map((piece) => [piece, ...stemWords(piece, stems)]) };
}

function stemWords(piece: string, stems: Map<string, string[]>): string[] {
  return (stems.get(piece) ?? []).map((stem) => stem.replace(/[':*]/g, ''));
}

/** The query of a phrase: its words next to each other, the last by its beginning. */
export function phraseQuery(text: string): WordQuery | null {
  const words = foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const unspacedWords = words.some((word) => word.match(unspaced));
  const parts = words.flatMap((word) =>
    word.match(unspaced) ? pieceQueries(word, new Map()) : [`'${word}'`],
  );
  return {
    query: unspacedWords ? all(parts) : `(${parts.join(' <-> ')})`,
    words: words.map((word) => [word]),
  };
}

/** The plain words of a search, of which the stems are needed. */
export function stemmableWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function pieceQueries(piece: string, stems: Map<string, string[]>, toLexeme = toBeginning): string[] {
  const runs = piece.match(unspaced) ?? [];
  const rest = piece.split(unspaced).filter(Boolean);
  return [
    ...runs.flatMap(pairQueries),
    ...rest.map((word) => any([toLexeme(word), ...(stems.get(word) ?? [])])),
  ];
}

function pairQueries(run: string): string[] {
  if (run.length === 1) return [`'${run}':*`];
  return Array.from({ length: run.length - 1 }, (_, at) => `'${run.slice(at, at + 2)}'`);
}

/** A number without blanks and signs. Zeros before it are dialled at home only, and so is `(0)`. */
function joinedNumbers(folded: string): string[] {
  if (accountNumber.test(folded)) return [folded.replaceAll(' ', '')];
  if (!longNumber.test(folded)) return [];
  return [folded, folded.replace('(0)', '')]
    .map((form) => form.replace(/\D/g, '').replace(/^0+/, ''))
    .filter((digits) => digits.length >= 5);
}

/** Beginnings so short are those of half of all words, or of all order numbers: they are taken as they are. */
const tooShort = /^(?:[\0-\x7f]{1,2}|\d{3})$/;
const toWhole = (word: string) => `'${word}'`;
const toBeginning = (word: string) => (tooShort.test(word) ? toWhole(word) : `'${word}':*`);
const all = (parts: string[]) => (parts.length === 1 ? parts.join('') : `(${parts.join(' & ')})`);
function any(parts: string[]): string {
  const distinct = [...new Set(parts)];
  return distinct.length === 1 ? distinct.join('') : `(${distinct.join(' | ')})`;
}
