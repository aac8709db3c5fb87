import type { Warning } from '#lib/drafts/propose.ts';
import type { Source } from '../sources.ts';
import { plainWords, quoted, sentencesOf } from './text.ts';

const overlapWords = 6;

export type AudienceFindings = {
  /** Sentences that repeat internal text; they block the draft. */
  quotes: string[];
  /** Codes found only in internal text; they warn the reviewer. */
  warnings: Warning[];
};

/**
 * Detects quotes from internal notes and articles: six words in a row, or a whole shorter note. Text that is public as
 * well is allowed.
 */
export function checkAudience(reply: string, sources: Source[]): AudienceFindings {
  const publicText = sources.filter((source) => source.audience === 'public').map((source) => source.text);
  const internalText = sources
    .filter((source) => source.audience === 'internal')
    .map((source) => source.text);
  if (internalText.length === 0) return { quotes: [], warnings: [] };
  const allowed = shingles(publicText);
  const secret = new Set([...shingles(internalText)].filter((shingle) => !allowed.has(shingle)));
  const shortSecrets = internalText
    .map(plainWords)
    .filter((words) => words.length >= 3 && words.length < overlapWords);
  const replyWords = ` ${plainWords(reply).join(' ')} `;
  const quotes = quotesOf(reply, secret);
  for (const words of shortSecrets) {
    const whole = ` ${words.join(' ')} `;
    if (
      replyWords.includes(whole) &&
      !publicText.some((text) => ` ${plainWords(text).join(' ')} `.includes(whole))
    ) {
      quotes.push(words.join(' '));
    }
  }
  return { quotes, warnings: codeWarnings(reply, internalText, publicText) };
}

function shingles(texts: string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = plainWords(text);
    for (let at = 0; at + overlapWords <= words.length; at++)
      found.add(words.slice(at, at + overlapWords).join(' '));
  }
  return found;
}

/** Compares across sentence boundaries, so that a split quote is found. */
function quotesOf(reply: string, secret: Set<string>): string[] {
  const words = plainWords(reply);
  const hits: string[] = [];
  for (let at = 0; at + overlapWords <= words.length; at++) {
    const shingle = words.slice(at, at + overlapWords).join(' ');
    if (secret.has(shingle)) hits.push(shingle);
  }
  if (hits.length === 0) return [];
  const sentences = sentencesOf(reply).filter((sentence) => {
    const text = plainWords(sentence).join(' ');
    return hits.some((hit) => text.includes(hit));
  });
  return sentences.length ? sentences : hits.slice(0, 1);
}

/** A mix of letters and digits is a code or key, rarely meant for the contact. */
function codeWarnings(reply: string, internalText: string[], publicText: string[]): Warning[] {
  const open = new Set(publicText.flatMap(codesOf));
  const internal = new Set(internalText.flatMap(codesOf).filter((code) => !open.has(code)));
  return [...new Set(codesOf(reply))]
    .filter((code) => internal.has(code))
    .map((code) => ({ text: `${quoted(code)} stands only in internal text.`, quote: code }));
}

function codesOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]{3,}/gu) ?? [])
    .filter((word) => /\p{L}/u.test(word) && /\p{N}/u.test(word))
    .map((code) => code.toLowerCase());
}
