import { htmlToText } from '../html/html-to-text.ts';
import { unescapeHtml } from '../html/unescape-html.ts';

/** The text of a mail from its alternatives, and which of them it holds. */
export type ReadableText = { text: string; from: 'text' | 'html' | 'both' };

/**
 * Merges the text alternative of a mail with its HTML (sanitised), which should say the same (RFC 2046 section 5.1.4).
 * Of two where one holds the other, the longer one; when they differ, both: every line that the first lacks follows it.
 */
export function mergeAlternatives(plain: string, html: string): ReadableText {
  const said = wordsOf(plain);
  // Conversion costs ten times as much as comparing words, and most alternatives are equal.
  if (said.join(' ') === wordsOf(unescapeHtml(html.replace(/<[^>]*>/g, ' '))).join(' '))
    return { text: plain, from: 'text' };
  const ofHtml = htmlToText(html);
  const hidden = missingLines(ofHtml, plain);
  if (hidden.length === 0) return { text: plain, from: 'text' };
  if (missingLines(plain, ofHtml).length === 0) return { text: ofHtml, from: 'html' };
  return { text: `${plain.trimEnd()}\n\n${hidden.join('\n')}`, from: 'both' };
}

/** Lines with a word that the other text lacks, or with words that stand elsewhere in it. */
function missingLines(text: string, other: string): string[] {
  const words = wordsOf(other);
  const known = new Set(words);
  const pairs = new Set(pairsOf(words));
  const lines = text
    .split('\n')
    .map((line) => ({ line, words: wordsOf(line) }))
    .filter((one) => one.words.length > 0);
  return lines
    .filter(({ words: own }, index) => {
      if (own.some((word) => word.length > 1 && !known.has(word))) return true;
      const [before = '', after = ''] = [lines[index - 1]?.words.at(-1), lines[index + 1]?.words[0]];
      const inLine = pairsOf(own);
      if (inLine.length > 0) return inLine.filter((pair) => pairs.has(pair)).length < inLine.length / 2;
      // One word says nothing alone: "Yes" may stand in a quote.
      const around = [`${before} ${own[0]}`, `${own[0]} ${after}`];
      return lines.length > 1 && !around.some((pair) => pairs.has(pair));
    })
    .map(({ line }) => line);
}

const pairsOf = (words: string[]) => words.slice(1).map((word, index) => `${words[index]} ${word}`);

/** What only one alternative can write: targets of links, placeholders of images, invisible characters. */
const unspoken =
  /[<([]?\b(?:https?:\/\/|tel:)[^\s<>()[\]]*[>)\]]?|\bmailto:|\[(?:cid|image|inline|bild|imagen|immagine)\b[^\]\n]{0,200}\]|[\u00ad\u200b-\u200d\u2060\ufeff]/gi;

/** Scripts without blanks count by letter, because lines break anywhere in them. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

function wordsOf(text: string): string[] {
  return text.replace(unspoken, ' ').normalize('NFKC').toLowerCase().match(word) ?? [];
}
