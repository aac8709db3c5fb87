import { stopWords } from './stop-words.ts';

/**
 * The words of a text that tell what it is about: lower case, each once, in the order of the text, at most `limit`.
 * Function words of eight languages, single characters and long numbers (order and phone numbers) are left out.
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

/** Words in lower case; an apostrophe joins what stands around it, so that "don't" is one word. */
export function tokenize(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\p{L})['’](?=\p{L}{1,2}\b)/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
