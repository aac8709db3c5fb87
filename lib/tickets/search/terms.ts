import { foldText } from '#lib/platform/fold-text.ts';
import type { Term } from './query.ts';
import { phraseQuery, type WordQuery, wordQuery } from './words.ts';

/** The tsquery of a term with words; null when it has none. `stems` as for `wordQuery`. */
export function termQuery(
  { text, phrase, field }: Extract<Term, { kind: 'words' }>,
  stems: Map<string, string[]>,
): WordQuery | null {
  const found = phrase ? phraseQuery(text) : wordQuery(text, stems);
  if (field === 'subject') return found && { ...found, query: inSubject(found.query), inMailsOnly: true };
  if (field) {
    const words = foldText(text)
      .split(/\s+/)
      .map((word) => word.replace(/[^\p{L}\p{N}\p{M}@._+-]/gu, ''))
      .filter(Boolean)
      .map((word) => `${field}:${word}`);
    const query = words.map((word) => `'${word}':*`).join(' & ');
    return words.length
      ? { words: words.map((word) => [word]), query: `(${query})`, inMailsOnly: true }
      : null;
  }
  return found;
}

/** Only words of the subject bear the weight A. */
function inSubject(query: string): string {
  return query.replace(
    /'([^']*)'(:\*)?/g,
    (_, word: string, star?: string) => `'${word}':${star ? '*A' : 'A'}`,
  );
}
