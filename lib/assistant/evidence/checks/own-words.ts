import { plainWords } from '../../guards/text.ts';
import { sentencesIn } from '../sentences.ts';

export const overlapWords = 6;

/** The runs of six words of texts. */
export function wordRuns(texts: string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = plainWords(text);
    for (let at = 0; at + overlapWords <= words.length; at++)
      found.add(words.slice(at, at + overlapWords).join(' '));
  }
  return found;
}

/** The sentences of a draft that have six words in a row of `texts`, and not of `allowed`; found across sentences. */
export function repeatedSentences(body: string, texts: string[], allowed: string[]): string[] {
  const open = wordRuns(allowed);
  const closed = new Set([...wordRuns(texts)].filter((run) => !open.has(run)));
  const hits = [...wordRuns([body])].filter((run) => closed.has(run));
  if (hits.length === 0) return [];
  const sentences = sentencesIn(body)
    .map(({ text }) => text)
    .filter((text) => {
      const plain = plainWords(text).join(' ');
      return hits.some((hit) => plain.includes(hit));
    });
  return sentences.length > 0 ? sentences : hits.slice(0, 1);
}
