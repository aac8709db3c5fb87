import { bold, dim, green, say, yellow } from '#bin/start/terminal.ts';

export type TableRow = {
  name: string;
  figure: number;
  unit: '/s' | 'ms' | 'MB' | 's';
  /** The upper bound on this machine, measured alongside. */
  limit?: number;
  /** In words, and whether it is reached; without it the row only tells. */
  aim?: { text: string; reached: boolean };
};

/** One block of the table. */
export function showTable(title: string, rows: TableRow[]): void {
  say(`\n${bold(title)}`);
  say(dim(line('', 'figure', 'limit', 'ratio', 'aim')));
  for (const { name, figure, unit, limit, aim } of rows) {
    const mark = aim && (aim.reached ? green(`✓ ${aim.text}`) : yellow(`✗ ${aim.text}`));
    say(
      line(
        name,
        withUnit(figure, unit),
        limit === undefined ? '' : withUnit(limit, unit),
        limit === undefined ? '' : (figure / limit).toFixed(2),
        mark ?? '',
      ),
    );
  }
}

function line(name: string, figure: string, limit: string, ratio: string, aim: string) {
  return `  ${name.padEnd(52)}${figure.padStart(12)}${limit.padStart(12)}${ratio.padStart(8)}   ${aim}`;
}

function withUnit(value: number, unit: TableRow['unit']) {
  return `${value >= 100 || unit === 'MB' ? Math.round(value).toLocaleString('en') : value.toFixed(1)} ${unit}`.replace(
    ' /s',
    '/s',
  );
}
