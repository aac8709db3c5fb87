import { parse } from 'csv-parse/sync';
import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import type { FileText } from './file-text.ts';
import { textLimits } from './text-limits.ts';

/** The rows of a CSV (RFC 4180 and looser) with tabs between cells; detects comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array): FileText {
  const { text } = decodeBytes(bytes, null);
  const rows = rowsOf(text);
  if (rows === null) return { text: text.trim(), note: null };
  const lines = rows
    .slice(0, textLimits.rows)
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t'));
  const isPartial = rows.length > textLimits.rows;
  return {
    text: lines.join('\n'),
    note: isPartial ? `The first ${textLimits.rows.toLocaleString('en')} rows were read.` : null,
  };
}

function rowsOf(text: string): string[][] | null {
  const firstLine = text.slice(0, 10_000).replace(/\n.*$/s, '');
  const count = (mark: string) => firstLine.split(mark).length;
  const [delimiter = ','] = [';', '\t', ','].toSorted((a, b) => count(b) - count(a));
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: textLimits.rows + 1,
      max_record_size: 1_000_000,
    });
  } catch {
    return null;
  }
}
