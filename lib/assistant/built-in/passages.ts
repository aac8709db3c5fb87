import { tokenize } from '#lib/articles/keywords.ts';
import { readTerms, type Terms } from './terms.ts';

export type Passage = { text: string; quote: string };

/** A sentence, list entry or table row; `terms` are also of what is read with it, as a list's head. */
export type PassageUnit = { text: string; own: Terms; terms: Terms };
/** `isShort`: a paragraph that is quoted whole. */
export type Block = {
  kind: 'text' | 'steps' | 'list' | 'table';
  head: string;
  units: PassageUnit[];
  isShort: boolean;
};

const maxWordsWhole = 40;

/** The blocks of a Markdown article in their order. `language` is its ISO 639-1 code. */
export function blocksOf(article: string, language: string | null): Block[] {
  const blocks: { kind: Block['kind']; head: string; texts: string[] }[] = [];
  for (const part of article.replace(/\r\n?/g, '\n').split(/\n\s*\n|\n(?=#{1,6} )/)) {
    const text = part.replace(/^\s*#{1,6}\s.*\n?/, '').trim();
    if (!text) continue;
    const lines = text.split('\n');
    if (/^\|/.test(text) && lines.length > 2)
      blocks.push({ kind: 'table', head: lines[0] ?? '', texts: lines.slice(2) });
    else if (/^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(text)) {
      const before = blocks.at(-1);
      const head = before?.kind === 'text' ? (/[^.!?]*:$/.exec(before.texts.at(-1) ?? '')?.[0] ?? '') : '';
      if (head && before) before.texts.pop();
      const kind = /^\s*\d/.test(text) ? 'steps' : 'list';
      blocks.push({ kind, head: head.trim(), texts: entriesOf(lines) });
    } else blocks.push({ kind: 'text', head: '', texts: sentencesIn(text) });
  }
  return blocks
    .filter(({ texts }) => texts.length > 0)
    .map(({ kind, head, texts }) => ({
      kind,
      head,
      isShort: isShort(texts),
      units: texts.map((text) => ({
        text,
        own: readTerms(text, language),
        terms: readTerms(`${head} ${text}`, language),
      })),
    }));
}

function entriesOf(lines: string[]): string[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (/^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(line) || entries.length === 0) entries.push(line);
    else entries[entries.length - 1] += `\n${line}`;
  }
  return entries;
}

function sentencesIn(text: string): string[] {
  return text
    .replace(/\n/g, ' ')
    .split(/(?<=[.!?…]["”»)]?)\s+(?=[\p{Lu}\p{N}"“„«¿¡([*])/u)
    .filter((sentence) => sentence.trim() !== '');
}

/**
 * What is quoted of a block for the chosen units. Sentences come with those that they lean on, and entries of a list with
 * the line before it. Rows of a table become sentences, and steps stand alone unless `isWhole`.
 */
export function passageOf({ kind, head, units }: Block, chosen: Set<number>, isWhole: boolean): Passage {
  const texts = units.map(({ text }) => text);
  const picked = texts.filter((_, at) => chosen.has(at));
  const [first = texts[0] ?? ''] = picked;
  if (kind === 'text') {
    const text = (isWhole ? texts : withContext(texts, chosen)).join(' ');
    return { text, quote: quoteOf(text) };
  }
  if (kind === 'table') return { text: picked.map((row) => rowInWords(head, row)).join('\n'), quote: first };
  const isAlone = kind === 'steps' && !isWhole && picked.length === 1;
  const kept = isAlone ? [first.replace(bullet, '')] : kind === 'steps' ? texts : picked;
  const text = [isAlone ? '' : head, kept.join('\n')].filter(Boolean).join('\n\n');
  return { text, quote: quoteOf(first.replace(bullet, '')) };
}

const bullet = /^\s*(?:[-*+]|\d{1,2}[.)])\s+/;

/** “European Union: takes 4 to 6 working days, costs €11.50, free from €120.” */
function rowInWords(head: string, row: string): string {
  const names = cellsOf(head).slice(1);
  const [first = '', ...cells] = cellsOf(row);
  const told = cells.flatMap((cell, at) =>
    /[\p{L}\p{N}]/u.test(cell) ? [[names[at] ?? '', cell].filter(Boolean).join(' ')] : [],
  );
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}: ${told.join(', ')}.`;
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function isShort(sentences: string[]): boolean {
  return sentences.length <= 3 && tokenize(sentences.join(' ')).length <= maxWordsWhole;
}

/**
 * A short paragraph stays whole. A sentence that begins with a pronoun needs the one before, and one that goes on with it
 * belongs to the answer.
 */
function withContext(sentences: string[], chosen: Set<number>): string[] {
  if (isShort(sentences)) return sentences;
  const kept = new Set(chosen);
  for (const at of chosen) {
    if (leansBack.test(sentences[at] ?? '') && at > 0) kept.add(at - 1);
    if (leansBack.test(sentences[at + 1] ?? '')) kept.add(at + 1);
  }
  return sentences.filter((_, at) => kept.has(at));
}

const leansBack =
  /^(?:\S+ ){0,3}(it|its|they|them|this|that|these|those|he|she|then|there|otherwise|later|or|and|but|also|we then|take it|you do not need|er|sie|es|diese|dieser|dann|danach|sonst|il|elle|ils|elles|cela|ensuite|sinon|ello|esto|luego|esso|questo|poi)(?!\p{L})/iu;

/** The first sentences as a citation, up to 240 characters. */
function quoteOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= 240) return flat;
  const cut = flat.slice(0, 240);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > 60 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' '));
}
