import { foldText } from '#lib/platform/fold-text.ts';
import type { WordQuery } from './words.ts';

/** A piece of a text, and whether a search has found it. */
export type SnippetPart = { text: string; marked: boolean };

/** A found word: where it stands, and which of the terms it is. */
type Hit = { from: number; to: number; term: number };

const snippetLength = 160;
/** How much stands before the first found word. */
const lead = 32;

/**
 * The stretch of a text with most of the searched words, as plain text in pieces. `found` is how many of the terms the
 * whole text has. Where it has none, its beginning.
 */
export function snippetOf(text: string, terms: WordQuery[]): { parts: SnippetPart[]; found: number } {
  const line = text.replace(/\s+/g, ' ').trim();
  const hits = hitsIn(line, terms);
  const found = new Set(hits.map(({ term }) => term)).size;
  const first = bestStart(hits);
  const from = first === undefined || first <= lead ? 0 : line.indexOf(' ', first - lead) + 1 || first;
  const start = first !== undefined && from > first ? first : from;
  const end = endOf(line, start);
  const parts: SnippetPart[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.from < at || hit.from >= end) continue;
    if (hit.from > at) parts.push({ text: line.slice(at, hit.from), marked: false });
    at = Math.min(hit.to, end);
    parts.push({ text: line.slice(hit.from, at), marked: true });
  }
  if (at < end) parts.push({ text: line.slice(at, end), marked: false });
  if (start > 0) parts.unshift({ text: '… ', marked: false });
  if (end < line.length) parts.push({ text: ' …', marked: false });
  return { parts, found };
}

/** A word less at the end rather than half of one, and never half a character. */
function endOf(line: string, start: number): number {
  const limit = start + snippetLength;
  if (line.length <= limit) return line.length;
  const blank = line.lastIndexOf(' ', limit);
  if (blank > start + snippetLength / 2) return blank;
  return /[\udc00-\udfff]/.test(line.charAt(limit)) ? limit - 1 : limit;
}

/** Where the stretch with most of the terms begins; the first of equals. */
function bestStart(hits: Hit[]): number | undefined {
  let best: { at: number; terms: number } | undefined;
  for (const [index, { from }] of hits.entries()) {
    const terms = new Set<number>();
    for (let next = index; next < hits.length; next += 1) {
      const hit = hits[next];
      if (!hit || hit.to > from + snippetLength - lead) break;
      terms.add(hit.term);
    }
    if (terms.size > (best?.terms ?? 0)) best = { at: from, terms: terms.size };
  }
  return best?.at;
}

/** Runs of a script without blanks, and other words. */
const wordPattern =
  /[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+|(?:(?![\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af])[\p{L}\p{N}\p{M}])+/gu;
const isUnspaced = (word: string) => /^[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word);
const numberPattern = /\+?\(?\d[\d ()./-]{3,40}\d/g;

function hitsIn(line: string, terms: WordQuery[]): Hit[] {
  const wanted = terms.map(({ words }) => words.flat().flatMap((word) => word.match(wordPattern) ?? []));
  const numbers = terms.map(({ words }) =>
    words
      .flat()
      .map(digitsOf)
      .filter((digits) => digits.length >= 5),
  );
  const hits: Hit[] = [];
  for (const { 0: word, index } of line.matchAll(wordPattern)) {
    const folded = foldText(word);
    wanted.forEach((beginnings, term) => {
      const place = beginnings.map((one) => placeIn(folded, one)).find((one) => one !== null);
      if (!place) return;
      const isWhole = !isUnspaced(word) || folded.length !== word.length;
      const [from, to] = isWhole ? [0, word.length] : place;
      hits.push({ from: index + from, to: index + to, term });
    });
  }
  if (numbers.some((each) => each.length > 0)) hits.push(...numbersIn(line, numbers));
  return hits.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** As the index compares them: short words are themselves, others begin so, and parts are found in unspaced scripts. */
function placeIn(folded: string, wanted: string): [from: number, to: number] | null {
  if (isUnspaced(wanted)) {
    const at = folded.indexOf(wanted);
    return at < 0 ? null : [at, at + wanted.length];
  }
  const fits = /^(?:[\0-\x7f]{1,2}|\d{3})$/.test(wanted) ? folded === wanted : folded.startsWith(wanted);
  return fits ? [0, folded.length] : null;
}

/** Numbers that people write in groups. */
function numbersIn(line: string, numbers: string[][]): Hit[] {
  return [...line.matchAll(numberPattern)].flatMap(({ 0: run, index }) => {
    const forms = [run, run.replace('(0)', '')].map((form) => form.replace(/\D/g, ''));
    return numbers.flatMap((wanted, term) =>
      wanted.some((digits) => forms.some((form) => form.includes(digits)))
        ? [{ from: index, to: index + run.length, term }]
        : [],
    );
  });
}

/** Without the zeros that are dialled at home only; nothing for a word with letters. */
const digitsOf = (word: string) => (/^\d+$/.test(word) ? word.replace(/^0+/, '') : '');
