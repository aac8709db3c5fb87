import { inlineText } from './plain-text.ts';
import type { TableCell, TableToken } from './tokens.ts';

/** Nothing is lined up with a cell that is longer than a screen is wide. */
const maxWidth = 120;

/** A table in columns of equal width, for a typeface of equal widths. One that was typed so stays as typed. */
export function tableText({ rows, delimiter }: TableToken): string {
  const texts = rows.map((cells) => cells.map(cellText));
  const widths = delimiter.map((cell, column) =>
    texts.reduce(
      (most, cells) => Math.max(most, Math.min(maxWidth, widthOf(cells[column] ?? ''))),
      cell.length,
    ),
  );
  const lines = texts.map((cells, row) =>
    lineOf(
      cells.map((text, column) => padded(text, widths[column] ?? 0, rows[row]?.[column]?.align === 'right')),
    ),
  );
  const rule = lineOf(
    delimiter.map((cell, column) =>
      cell.replace('-', '-'.repeat(1 + (widths[column] ?? cell.length) - cell.length)),
    ),
  );
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const lineOf = (cells: string[]) => `|${cells.join('|')}|`;

/** The blanks around the words stay as typed. */
function cellText({ raw, tokens }: TableCell): string {
  const typed = raw.trim();
  return typed === '' ? raw : raw.replace(typed, () => inlineText(tokens));
}

function padded(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}

/** Columns that a terminal gives a text: two to an ideograph or an emoji, none to what combines. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += /\p{M}|[\u200b-\u200d]/u.test(char) ? 0 : isWide(char) ? 2 : 1;
  return width;
}

function isWide(char: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u.test(
    char,
  );
}
