import { type Report, type ReportTable, reportColumns } from './schema.ts';

type Cell = string | number | null;

/**
 * One table of a report as CSV (RFC 4180): a head of the API's own names, CRLF, a mark of UTF-8 for spreadsheets. A text
 * that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function reportCsv(report: Report, table: ReportTable): string {
  const rows: Record<string, Cell>[] = tableRows(report, table);
  const names = reportColumns(table);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return `\uFEFF${lines.map((line) => `${line.map(toCell).join(',')}\r\n`).join('')}`;
}

function tableRows({ totals, totals_before: before, ...report }: Report, table: ReportTable) {
  if (table === 'drafts' || table === 'runs')
    return [
      { from: report.from, to: report.to, ...totals[table] },
      { ...report.before, ...before[table] },
    ];
  return report[table];
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
