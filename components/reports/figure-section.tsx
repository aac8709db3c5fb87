import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

type FigureSectionProps = {
  title: string;
  csvHref: string;
  /** Without one there is only the table. */
  chart?: ReactNode;
  table: ReactNode;
};

/** One part of a report: its chart, and the same as a table and as CSV. */
export function FigureSection({ title, csvHref, chart, table }: FigureSectionProps) {
  const t = useTranslations('reports');
  const id = useId();
  const [isTable, setTable] = useState(chart === undefined);
  return (
    <section aria-labelledby={id} className="min-w-0 border-t pt-4">
      <header className="mb-2 flex min-h-7 items-center gap-1">
        <h2 id={id} className="min-w-0 flex-1 font-semibold text-control">
          {title}
        </h2>
        {chart === undefined ? null : (
          <Button
            variant="muted"
            aria-label={isTable ? t('showChart', { title }) : t('showTable', { title })}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? t('chart') : t('table')}
          </Button>
        )}
        <Button variant="muted" asChild>
          <a href={csvHref} download aria-label={t('csvOf', { title })}>
            {t('csv')}
          </a>
        </Button>
      </header>
      {isTable ? table : chart}
    </section>
  );
}
