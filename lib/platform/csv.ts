type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180): a head of the API's own names, CRLF, a mark of UTF-8 for spreadsheets. A text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export function toCsv(names: readonly string[], rows: Record<string, Cell>[]): string {
  const lines = [[...names], ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return `\uFEFF${lines.map((line) => `${line.map(toCell).join(',')}\r\n`).join('')}`;
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
