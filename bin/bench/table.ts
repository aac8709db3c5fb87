import { bold, dim, green, say, yellow } from '#bin/start/terminal.ts';

export type Row = {
  name: string;
  figure: number;
  unit: '/s' | 'ms' | 'MB' | 's';
  /** What the machine could do at best, measured beside it. */
  limit?: number;
  /** In words, and whether it is reached; without it the row only tells. */
  aim?: { words: string; reached: boolean };
};

/** One block of the table. */
export function showTable(title: string, rows: Row[]): void {
  say(`\n${bold(title)}`);
  say(dim(line('', 'figure', 'limit', 'ratio', 'aim')));
  for (const { name, figure, unit, limit, aim } of rows) {
    const mark = aim && (aim.reached ? green(`✓ ${aim.words}`) : yellow(`✗ ${aim.words}`));
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

const line = (name: string, figure: string, limit: string, ratio: string, aim: string) =>
  `  ${name.padEnd(44)}${figure.padStart(12)}${limit.padStart(12)}${ratio.padStart(8)}   ${aim}`;

const withUnit = (value: number, unit: Row['unit']) =>
  `${value >= 100 || unit === 'MB' ? Math.round(value).toLocaleString('en') : value.toFixed(1)} ${unit}`.replace(
    ' /s',
    '/s',
  );
