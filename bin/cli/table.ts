/** Rows in columns as wide as what stands in them, under headings; `empty` when there are none. */
export function table(headings: string[], rows: (string | number | null)[][], empty: string): string {
  if (!rows.length) return empty;
  const cells = [headings, ...rows.map((row) => row.map((cell) => oneLine(String(cell ?? '–'))))];
  const widths = headings.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Names before values, one a line. */
export function facts(entries: [name: string, value: string | number | null | undefined][]): string {
  const known = entries.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(...known.map(([name]) => name.length));
  return known.map(([name, value]) => `${name.padEnd(width)}  ${visible(String(value))}`).join('\n');
}

/** Text of others, without what would steer the terminal that it is shown on. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

/** What stands in a cell: one line, and not endless. */
function oneLine(text: string): string {
  const line = visible(text.replace(/\s+/g, ' '));
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
