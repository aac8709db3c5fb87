import { stopWords } from './stop-words.ts';

/**
 * Extracts keywords in lower case, without duplicates, in text order, at most `limit`. Stop words of eight languages,
 * single characters and long numbers are dropped.
 */
export function keywords(text: string, limit = 32): string[] {
  const found = new Set<string>();
  for (const word of tokenize(text)) {
    if (word.length < 2 || word.length > 40 || stopWords.has(word) || /^\d+$/.test(word)) continue;
    found.add(word);
    if (found.size === limit) break;
  }
  return [...found];
}

/** Words in lower case; "don't" counts as one. */
export function tokenize(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\p{L})['’](?=\p{L}{1,2}\b)/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
