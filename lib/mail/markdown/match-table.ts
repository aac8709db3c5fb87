import type { Token } from 'marked';
import type { Align, TableToken } from './tokens.ts';

const row = /^\|.*\|[ \t]*$/;
const delimiterRow = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** A table at the beginning of the text: rows between `|`, the second of them dashes. No cell is ever left out. */
export function matchTable(src: string) {
  if (src[0] !== '|') return null;
  const [header = '', delimiter = ''] = src.split('\n', 2);
  if (!row.test(header) || !delimiterRow.test(delimiter)) return null;
  const columns = cellsOf(delimiter);
  if (cellsOf(header).length !== columns.length) return null;
  const lines = [header, delimiter];
  for (let at = header.length + delimiter.length + 2; at < src.length; ) {
    const end = src.indexOf('\n', at);
    const line = end < 0 ? src.slice(at) : src.slice(at, end);
    if (!row.test(line)) break;
    lines.push(line);
    at += line.length + 1;
  }
  const aligns = columns.map(alignOf);
  return {
    withTokens: (inline: (text: string) => Token[]): TableToken => ({
      type: 'table',
      raw: lines.join('\n'),
      delimiter: columns,
      rows: lines
        .filter((_, index) => index !== 1)
        .map((line, index) =>
          cellsOf(line).map((raw, column) => ({
            raw,
            tokens: inline(raw.trim().replaceAll('\\|', '|')),
            align: aligns[column] ?? null,
            header: index === 0,
          })),
        ),
    }),
  };
}

/** The cells with their blanks, as typed. */
function cellsOf(line: string): string[] {
  return line
    .trimEnd()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
}

function alignOf(delimiter: string): Align {
  const [, left, right] = /^\s*(:?)-+(:?)\s*$/.exec(delimiter) ?? [];
  if (left && right) return 'center';
  if (right) return 'right';
  return left ? 'left' : null;
}
