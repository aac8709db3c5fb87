import type { LineMark } from '../../html/client-marks.ts';

/** One line of a text: where it begins and ends there (offsets, the line break outside), and what stands in it. */
export type Line = {
  start: number;
  end: number;
  text: string;
  quoted: boolean;
  blank: boolean;
  mark?: LineMark;
};

/** What the rules look at of one line; nothing that they seek is longer. */
export const maxLineChars = 600;

/** Marks of reading direction, which mailers put around names and addresses. */
const bidiControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Every line of a text, in its order; of each no more is kept than `maxLineChars` characters. */
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
    });
    start = end + 1;
  }
  return lines;
}

/** The line without its quote marks. */
export const unquoted = (line: Line) => line.text.replace(/^(?:>\s?)+/, '').trim();
