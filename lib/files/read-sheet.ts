import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { FileText } from './file-text.ts';
import { safeZip } from './safe-zip.ts';
import { textLimits, UnreadableFile } from './text-limits.ts';

const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:_rels\/|worksheets\/)?[^/]+\.(?:xml|rels|bin)$|docProps\/|mimetype$|META-INF\/|content\.xml$|styles\.xml$|meta\.xml$)/;

/** The cells of a workbook (XLSX, XLS, ODS) as displayed: a line per row, tabs between, a heading per sheet. */
export async function readSheet(bytes: Uint8Array): Promise<FileText> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const book = parseWorkbook(isZip ? safeZip(bytes, parts) : bytes);
  const sheets = book.SheetNames.slice(0, textLimits.sheets);
  const left = { rows: textLimits.rows as number, cells: textLimits.cells as number };
  const texts = sheets.map((name) => `## ${name}\n${rowsOf(book.Sheets[name], left).join('\n')}`);
  const whole = sheets.length === book.SheetNames.length && left.rows > 0 && left.cells > 0;
  return {
    text: texts.join('\n\n').trim(),
    note: whole ? null : 'Only its first sheets and rows were read.',
  };
}

function parseWorkbook(bytes: Uint8Array): WorkBook {
  const quick = { cellFormula: false, cellHTML: false, cellStyles: false, bookVBA: false };
  try {
    return read(bytes, { type: 'array', dense: true, sheetRows: textLimits.rows, ...quick });
  } catch (error) {
    const locked = /password|encrypt/i.test((error as Error).message);
    throw new UnreadableFile(locked ? 'It is protected by a password.' : 'It is a damaged workbook.');
  }
}

/** Visits only existing cells: a sheet may claim its full range. */
function rowsOf(sheet: WorkSheet | undefined, left: { rows: number; cells: number }): string[] {
  if (!sheet) throw new UnreadableFile('It is a damaged workbook.');
  const lines: string[] = [];
  for (const row of (sheet['!data'] ?? []) as (CellObject | undefined)[][]) {
    if (left.rows <= 0 || left.cells <= 0) break;
    const cells = (row ?? []).filter((cell) => cell !== undefined).slice(0, left.cells);
    const line = cells.map((cell) => String(cell?.w ?? cell?.v ?? '').replace(/[\t\n]/g, ' ')).join('\t');
    if (line.trim() === '') continue;
    lines.push(line);
    left.rows -= 1;
    left.cells -= cells.length;
  }
  return lines;
}
