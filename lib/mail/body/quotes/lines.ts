import type { LineMark } from '../../html/client-marks.ts';

/** One line: its offsets in the text (`end` before the line break) and its trimmed content. */
export type Line = {
  start: number;
  end: number;
  text: string;
  quoted: boolean;
  blank: boolean;
  mark?: LineMark;
  /** Quoted by an element of the mail client, not by a `>` that people type too. */
  inQuoteElement?: boolean;
};

/** The longest prefix of a line that the rules read. */
export const maxLineChars = 600;

/** Some mailers put these around names and addresses. */
const bidiControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Splits a text into lines, each cut to `maxLineChars` characters. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const content = text
      .slice(start, Math.min(end, start + maxLineChars))
      .replace(bidiControls, '')
      .trim();
    lines.push({
      start,
      end,
      text: content,
      quoted: content.startsWith('>'),
      blank: content === '' && end - start <= maxLineChars,
      ...(text.slice(start, end) === '-- ' && { mark: 'delimiter' }),
    });
    start = end + 1;
  }
  return lines;
}

/** The line without its quote marks. */
export const unquoted = (line: Line) => line.text.replace(/^(?:>\s?)+/, '').trim();

/** Whether the line holds nothing but quote marks; false past the last line. */
export function isEmptyLine(line: Line | undefined): boolean {
  return line !== undefined && (line.blank || unquoted(line) === '');
}

/** @throws RangeError when there is no such line. */
export function lineAt(lines: Line[], index: number): Line {
  const line = lines[index];
  if (line === undefined) throw new RangeError(`There is no line ${index} of ${lines.length}.`);
  return line;
}

/** The lines with their indexes from `end` (exclusive) up to `first`. */
export function* linesUpwards(lines: Line[], first: number, end: number) {
  for (let index = end - 1; index >= first; index--) yield [index, lineAt(lines, index)] as const;
}
