import { type CsvError, parse } from 'csv-parse/sync';
import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import { say } from '#lib/platform/told.ts';
import { importLimits } from '../limits.ts';
import { type SourceItem, type SourceReading, UnreadableSource } from '../source-item.ts';
import { fragmentToMarkdown, looksLikeHtml } from './html-to-markdown.ts';
import { readAudience, skippedItem, toItem } from './item-content.ts';

/** The names that a column may have. */
const columnNames = {
  title: ['title', 'name', 'question', 'subject', 'headline'],
  body: ['body', 'content', 'text', 'answer', 'article', 'html'],
  audience: ['audience', 'visibility'],
  language: ['language', 'locale', 'lang'],
  status: ['status', 'draft', 'state'],
  id: ['id', 'key', 'external_id', 'slug'],
  url: ['url', 'link'],
} as const;
type Column = keyof typeof columnNames;
type Row = { [Name in Column]: string };

/**
 * The articles of a CSV (RFC 4180; commas, semicolons or tabs). Its first row names the columns; `title` and `body` must
 * be there. A row that cannot be read is an item that says why.
 * @throws UnreadableSource when it is no CSV, or lacks a column.
 */
export function readArticleCsv({ bytes }: { bytes: Uint8Array }): SourceReading {
  const { rows, faults } = parseRows(decodeBytes(bytes, null).text.replace(/\r\n?/g, '\n'));
  const [head, ...others] = rows;
  if (!head) throw new UnreadableSource(say('unreadable.csv_empty'));
  const columns = findColumns(head.cells);
  const seen = new Set<string>();
  const items = [
    ...others.map(({ cells, line }) => readRow({ cells, line, columns, width: head.cells.length, seen })),
    ...faults.map(({ line, message }) =>
      skippedItem({ key: `line:${line}`, name: `Line ${line}` }, 'invalid', message),
    ),
  ];
  if (items.length === 0) throw new UnreadableSource(say('unreadable.csv_only_names'));
  return { items: items.slice(0, importLimits.items), truncated: items.length > importLimits.items };
}

type ParsedRow = { cells: string[]; line: number };
type Fault = { line: number; message: string };

function parseRows(text: string): { rows: ParsedRow[]; faults: Fault[] } {
  const firstLine = /^.*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const count = (mark: string) => firstLine.split(mark).length;
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a));
  const faults: Fault[] = [];
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error) faults.push({ line: Number(error.lines ?? 0), message: error.message });
      return undefined;
    },
    to: importLimits.items + 2,
    max_record_size: importLimits.itemBytes,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const rows = records.map(({ record, info }) => ({
    cells: record,
    line: info.lines - record.join('').split('\n').length + 1,
  }));
  return { rows, faults };
}

function findColumns(head: string[]): Map<Column, number> {
  const names = head.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const columns = new Map<Column, number>();
  for (const [column, aliases] of Object.entries(columnNames) as [Column, readonly string[]][]) {
    const at = aliases.map((alias) => names.indexOf(alias)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  const missing = (['title', 'body'] as const).filter((column) => !columns.has(column));
  if (missing.length > 0)
    throw new UnreadableSource(
      say('unreadable.csv_columns', { missing: missing.join(', '), columns: head.slice(0, 20).join(', ') }),
    );
  return columns;
}

type RowToRead = {
  cells: string[];
  line: number;
  columns: Map<Column, number>;
  width: number;
  seen: Set<string>;
};

function readRow({ cells, line, columns, width, seen }: RowToRead): SourceItem {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const row: Row = {
    title: cell('title'),
    body: cell('body'),
    audience: cell('audience'),
    language: cell('language'),
    status: cell('status'),
    id: cell('id'),
    url: cell('url'),
  };
  const name = row.title ? `Line ${line}: ${row.title}` : `Line ${line}`;
  const key = row.id ? `id:${row.id}` : `title:${row.title.toLowerCase().replace(/\s+/g, ' ')}`;
  const url = URL.canParse(row.url) ? row.url : null;
  const found = { key, name, url };
  const fault = faultOf(row, cells.length, width);
  if (fault) return skippedItem(found, 'invalid', fault);
  if (seen.has(key))
    return skippedItem(found, 'duplicate', `another line has this ${row.id ? 'id' : 'title'}`);
  seen.add(key);
  return toItem(found, {
    title: row.title,
    body: looksLikeHtml(row.body) ? fragmentToMarkdown(row.body, url) : row.body,
    audience: row.audience ? (readAudience(row.audience) === 'internal' ? 'internal' : 'public') : null,
    language: row.language,
    draft: /^(?:draft|true|yes|1|unpublished|notpublished)$/i.test(row.status),
  });
}

/** What is wrong with a row, or null. */
function faultOf(row: Row, cells: number, width: number): string | null {
  if (cells !== width) return `it has ${cells} cells, the first row ${width}`;
  if (row.title === '') return 'title is empty';
  if (row.body === '') return 'body is empty';
  if (readAudience(row.audience) === 'invalid')
    return `audience is “${row.audience}”; it can be public or internal`;
  return null;
}
