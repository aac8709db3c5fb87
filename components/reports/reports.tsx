'use client';
import { useTranslations } from 'use-intl';
import { errorMessage } from '../data/api.ts';
import { useReport } from '../data/reports.ts';
import { PageLayout } from '../shell/page-layout.tsx';
import { KeyFigures } from './key-figures.tsx';
import { ReportCharts } from './report-charts.tsx';
import type { ReportAsked, ReportFilters } from './report-filters.ts';
import { ReportPicker } from './report-picker.tsx';
import { ReportTables } from './report-tables.tsx';
import { useReportWords } from './use-report-words.ts';

const rules = [
  'zone',
  'arrivals',
  'backlog',
  'firstAnswer',
  'resolution',
  'sla',
  'ratings',
  'who',
  'drafts',
  'cost',
] as const;

/** A period on one page: what came, how fast it was answered, by whom, and what that cost. */
export function Reports({ filters, asked }: { filters: ReportFilters; asked: ReportAsked }) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const { data: report, error } = useReport(asked);
  const before = report && `${words.day(report.before.from)} – ${words.day(report.before.to)}`;
  return (
    <PageLayout
      wide
      title={t('title')}
      description={
        report && before
          ? t('span', { from: words.fullDay(report.from), to: words.fullDay(report.to), before })
          : null
      }
    >
      <ReportPicker filters={filters} asked={asked} />
      {report ? (
        <>
          <KeyFigures report={report} />
          <ReportCharts report={report} asked={asked} />
          <ReportTables report={report} asked={asked} />
        </>
      ) : null}
      {error && !report ? (
        <p role="alert" className="text-red">
          {errorMessage(error, t('failed'))}
        </p>
      ) : null}
      <details className="mt-8 border-t pt-4">
        <summary className="font-semibold text-control">{t('counting')}</summary>
        <ul className="mt-2 grid max-w-[72ch] list-disc gap-1.5 pl-4 text-muted">
          {rules.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`, { zone: asked.zone })}</li>
          ))}
        </ul>
      </details>
    </PageLayout>
  );
}
