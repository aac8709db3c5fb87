import { wordsOf } from './words.ts';

/** A passage of an article, and the headings above it, outermost first. */
export type Chunk = { heading: string; text: string };

const maxWords = 200;
/** Below this a passage joins the one before it under the same heading. */
const minWords = 60;

/**
 * Splits a Markdown article into passages of at most 200 words: at headings, then between paragraphs, then between
 * lines and sentences. A list stays with the line before it, and each part of a table has its head.
 */
export function chunkArticle(body: string): Chunk[] {
  return sectionsOf(body).flatMap(({ heading, text }) =>
    packBlocks(blocksOf(text).flatMap(splitBlock)).map((packed) => ({ heading, text: packed })),
  );
}

function sectionsOf(body: string): Chunk[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  const path: string[] = [];
  let fenced = false;
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    if (/^\s{0,3}(```|~~~)/.test(line)) fenced = !fenced;
    const [, marks = '', title = ''] = fenced ? [] : (/^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? []);
    if (marks) {
      path.length = Math.min(path.length, marks.length - 1);
      path[marks.length - 1] = title;
      sections.push({ heading: path.filter(Boolean).join(' › '), lines: [] });
    } else sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() }))
    .filter(({ heading, text }) => text !== '' || heading !== '');
}

function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    const block = part.replace(/^\n+|\s+$/g, '');
    const before = blocks.at(-1);
    if (before !== undefined && /:$/.test(before) && isList(block))
      blocks[blocks.length - 1] = `${before}\n\n${block}`;
    else blocks.push(block);
  }
  return blocks;
}

const isList = (text: string) => /^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(text);

/** Breaks a block that is too long alone; the parts of a table repeat its two head lines. */
function splitBlock(block: string): string[] {
  if (countWords(block) <= maxWords) return [block];
  const lines = block.split('\n');
  const head = /^\s*\|/.test(block) && /^[\s|:-]+$/.test(lines[1] ?? '') ? lines.slice(0, 2) : [];
  const units = lines
    .slice(head.length)
    .flatMap((line) => (countWords(line) > maxWords ? sentencesIn(line) : line));
  return pack(units, '\n').map((part) => [...head, part].join('\n'));
}

function sentencesIn(line: string): string[] {
  const sentences = line.split(/(?<=[.!?。！？])\s+/);
  return sentences.flatMap((sentence) => {
    const words = sentence.split(/\s+/);
    const parts = Math.ceil(words.length / maxWords);
    return Array.from({ length: parts }, (_, at) =>
      words.slice(at * maxWords, (at + 1) * maxWords).join(' '),
    );
  });
}

function packBlocks(blocks: string[]): string[] {
  const packed = pack(blocks, '\n\n');
  const last = packed.at(-1);
  const before = packed.at(-2);
  if (last !== undefined && before !== undefined && countWords(last) < minWords)
    packed.splice(-2, 2, `${before}\n\n${last}`);
  return packed;
}

/** Joins neighbours as long as they stay within the limit. */
function pack(parts: string[], between: string): string[] {
  const packed: string[] = [];
  let words = 0;
  for (const part of parts) {
    const length = countWords(part);
    const before = packed.at(-1);
    if (before !== undefined && words + length <= maxWords) {
      packed[packed.length - 1] = `${before}${between}${part}`;
      words += length;
    } else {
      packed.push(part);
      words = length;
    }
  }
  return packed;
}

const countWords = (text: string) => wordsOf(text).length;
