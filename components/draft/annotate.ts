import type { Draft } from '#lib/drafts/schema.ts';
import type { Annotation } from '../markdown/inline.tsx';

/**
 * Says of each sentence of a block which citations carry it, and what a check doubts about it. A citation belongs to a
 * sentence when most of the words of one stand in the other; a doubt when it quotes the sentence.
 */
export function annotate(
  block: string,
  { citations, warnings, warning_quotes: quotes }: Pick<Draft, 'citations' | 'warnings' | 'warning_quotes'>,
): Annotation[] {
  return sentencesOf(block).flatMap(({ start, end }) => {
    const sentence = block.slice(start, end);
    const words = contentWords(sentence);
    const cites = citations
      .filter(({ quote }) => supports(contentWords(quote), words))
      .map(({ index }) => index);
    const doubt = warnings.find((_, index) => isQuoted(quotes[index] ?? null, sentence)) ?? null;
    return cites.length > 0 || doubt ? [{ start, end, cites: [...new Set(cites)], doubt }] : [];
  });
}

function sentencesOf(block: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  for (const match of block.matchAll(/[^\n]+?(?:[.!?…。！？](?=\s|$)|(?=\n|$))/gu)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

function contentWords(text: string) {
  return new Set(
    (
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => word.length > 3 || /\d/.test(word)),
  );
}

function supports(quote: Set<string>, sentence: Set<string>): boolean {
  const shared = [...sentence].filter((word) => quote.has(word)).length;
  return shared >= 2 && (shared * 2 >= sentence.size || shared * 2 >= quote.size);
}

/** Checks quote the sentence that they are about, or its beginning. */
function isQuoted(quote: string | null, sentence: string): boolean {
  if (!quote) return false;
  const plain = (text: string) => text.replace(/[*_`]/g, '').trim();
  return plain(sentence).startsWith(plain(quote)) || plain(quote).startsWith(plain(sentence));
}
