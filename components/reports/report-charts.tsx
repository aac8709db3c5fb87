import { useTranslations } from 'use-intl';
import type { Report } from '#lib/desk/reports/schema.ts';
import { reportCsvHref } from '../data/reports.ts';
import { DayChart } from './day-chart.tsx';
import { FigureSection } from './figure-section.tsx';
import { FigureTable } from './figure-table.tsx';
import { HourChart } from './hour-chart.tsx';
import { OutcomeChart } from './outcome-chart.tsx';
import type { ReportAsked } from './report-filters.ts';
import { useReportWords } from './use-report-words.ts';

type PartProps = { report: Report; asked: ReportAsked };

/** What is seen better than read. */
export function ReportCharts(props: PartProps) {
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      <ByDay {...props} of="arrivals" />
      <ByDay {...props} of="backlog" />
      <ByHour {...props} />
      <Drafts {...props} />
      <Ratings {...props} />
    </div>
  );
}

function ByDay({ report, asked, of }: PartProps & { of: 'arrivals' | 'backlog' }) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const title = t(`charts.${of}`);
  const points = report.days.map((row) => ({ day: row.day, value: row[of] }));
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const label =
    of === 'arrivals'
      ? t('chartLabel', { title, total: report.totals.arrivals, most })
      : t('backlogLabel', { title, last: report.totals.backlog ?? 0, most });
  return (
    <FigureSection
      title={title}
      csvHref={reportCsvHref(asked, 'days')}
      chart={<DayChart label={label} shape={of === 'arrivals' ? 'bars' : 'line'} points={points} />}
      table={
        <FigureTable
          label={title}
          columns={[t('columns.day'), t(`columns.${of}`)]}
          rows={points.map(({ day, value }) => ({
            key: day,
            cells: [words.fullDay(day), words.count(value)],
          }))}
        />
      }
    />
  );
}

function ByHour({ report, asked }: PartProps) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const title = t('charts.hours');
  const most = Math.max(0, ...report.hours.map(({ arrivals }) => arrivals));
  return (
    <FigureSection
      title={title}
      csvHref={reportCsvHref(asked, 'hours')}
      chart={
        <HourChart
          label={t('chartLabel', { title, total: report.totals.arrivals, most })}
          hours={report.hours}
        />
      }
      table={
        <FigureTable
          label={title}
          columns={[t('columns.weekday'), t('columns.arrivals')]}
          rows={report.hours
            .filter(({ arrivals }) => arrivals > 0)
            .map(({ weekday, hour, arrivals }) => ({
              key: `${weekday} ${hour}`,
              cells: [`${words.weekday(weekday)} ${hour}:00`, words.count(arrivals)],
            }))}
        />
      }
    />
  );
}

function Drafts({ report, asked }: PartProps) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const title = t('charts.drafts');
  const { drafts } = report.totals;
  const names = ['accepted', 'edited', 'rejected', 'superseded', 'waiting'] as const;
  const outcomes = names.map((name) => ({
    key: name,
    name: t(`outcomes.${name}`),
    count: drafts[name],
    share: words.share(drafts[name], drafts.proposed),
    before: report.totals_before.drafts[name],
  }));
  const most = Math.max(...outcomes.map(({ count }) => count));
  return (
    <FigureSection
      title={title}
      csvHref={reportCsvHref(asked, 'drafts')}
      chart={
        <OutcomeChart label={t('chartLabel', { title, total: drafts.proposed, most })} outcomes={outcomes} />
      }
      table={
        <FigureTable
          label={title}
          columns={[t('columns.outcome'), t('columns.drafts'), t('columns.share'), t('columns.before')]}
          rows={outcomes.map(({ key, name, count, share, before }) => ({
            key,
            cells: [name, words.count(count), share, words.count(before)],
          }))}
        />
      }
    />
  );
}

/** What contacts said, where anybody was asked. */
function Ratings({ report, asked }: PartProps) {
  const t = useTranslations('reports');
  const words = useReportWords();
  const title = t('charts.ratings');
  const { ratings } = report.totals;
  const before = report.totals_before.ratings;
  if (ratings.asked + before.asked === 0) return null;
  const outcomes = (['good', 'okay', 'bad'] as const).map((name) => ({
    key: name,
    name: t(`ratings.${name}`),
    count: ratings[name],
    share: words.share(ratings[name], ratings.answered),
    before: before[name],
  }));
  const most = Math.max(...outcomes.map(({ count }) => count));
  return (
    <FigureSection
      title={title}
      csvHref={reportCsvHref(asked, 'ratings')}
      chart={
        <OutcomeChart label={t('chartLabel', { title, total: ratings.answered, most })} outcomes={outcomes} />
      }
      table={
        <FigureTable
          label={title}
          columns={[t('columns.rating'), t('columns.answers'), t('columns.share'), t('columns.before')]}
          rows={outcomes.map(({ key, name, count, share, before }) => ({
            key,
            cells: [name, words.count(count), share, words.count(before)],
          }))}
        />
      }
    />
  );
}
