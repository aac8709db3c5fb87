import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '../ui/cn.ts';

type ReportTableProps = {
  label: string;
  /** Its first column names the row; the others are figures. */
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
};

/** Figures in rows: the first cell names its row. It scrolls within itself where it is too wide. */
export function FigureTable({ label, columns, rows }: ReportTableProps) {
  const t = useTranslations('reports');
  if (rows.length === 0) return <p className="py-2 text-muted">{t('emptyTable')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    // biome-ignore lint/a11y/useSemanticElements: figures are no fields
    <div role="group" aria-label={label} tabIndex={0} className="max-h-96 overflow-auto">
      <table className="w-full text-control tabular-nums">
        <thead className="text-left text-muted text-small">
          <tr>
            {columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={cn(
                  'sticky top-0 bg-surface py-1.5 pr-4 font-normal last:pr-0',
                  at > 0 && 'text-right',
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y border-t">
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th
                scope="row"
                dir="auto"
                className="py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere]"
              >
                {name}
              </th>
              {figures.map((figure, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={at} className="py-1.5 pr-4 text-right last:pr-0">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
