import { useTranslations } from 'use-intl';
import type { RatingFigures, Report, ReportTable } from '#lib/desk/reports/schema.ts';
import { reportCsvHref } from '../data/reports.ts';
import { FigureSection } from './figure-section.tsx';
import { FigureTable } from './figure-table.tsx';
import type { ReportAsked } from './report-filters.ts';
import { useReportWords, useRunsCost } from './use-report-words.ts';

type Row = { key: string; cells: string[] };
type GroupRow = Pick<
  Report['tags'][number],
  'arrivals' | 'answered' | 'first_answer_median_seconds' | 'resolved' | 'resolution_median_seconds'
>;

/** What is read better than seen. */
export function ReportTables({ report, asked }: { report: Report; asked: ReportAsked }) {
  const t = useTranslations('reports');
  const tables = useTables(report);
  return (
    <div className="mt-8 grid gap-8">
      {tables.map(({ table, columns, rows }) => (
        <FigureSection
          key={table}
          title={t(`tables.${table}`)}
          csvHref={reportCsvHref(asked, table)}
          table={<FigureTable label={t(`tables.${table}`)} columns={columns} rows={rows} />}
        />
      ))}
    </div>
  );
}

type Listed = {
  table: Exclude<ReportTable, 'days' | 'hours' | 'drafts' | 'ratings'>;
  columns: string[];
  rows: Row[];
};

function useTables(report: Report): Listed[] {
  const t = useTranslations('reports');
  const words = useReportWords();
  const cost = useRunsCost();
  const { totals, totals_before: before } = report;
  const durations = (rows: Report['resolutions']) =>
    rows.map(({ by, count, median_seconds: median, p90_seconds: p90 }) => ({
      key: by,
      cells: [t(`by.${by}`), words.count(count), words.time(median), words.time(p90)],
    }));
  const group = (key: string, name: string, row: GroupRow) => ({
    key,
    cells: [
      name,
      words.count(row.arrivals),
      words.count(row.answered),
      words.time(row.first_answer_median_seconds),
      words.count(row.resolved),
      words.time(row.resolution_median_seconds),
    ],
  });
  const timed = [t('columns.count'), t('columns.median'), t('columns.p90')];
  const grouped = (['arrivals', 'answered', 'firstAnswer', 'resolved', 'resolution'] as const).map((name) =>
    t(`columns.${name}`),
  );
  const used = (name: 'runs' | 'tokens_in' | 'tokens_out') => ({
    key: name,
    cells: [t(`runs.${name}`), words.count(totals.runs[name]), words.count(before.runs[name])],
  });
  const rated = (key: string, name: string, row: RatingFigures) => ({
    key,
    cells: [
      name,
      words.share(row.good, row.answered),
      ...[row.good, row.okay, row.bad, row.answered].map(words.count),
      words.share(row.answered, row.asked),
    ],
  });
  const ratings = (['satisfied', 'good', 'okay', 'bad', 'answers', 'shareAnswered'] as const).map((name) =>
    t(`columns.${name}`),
  );
  const kept = (kind: 'first_answer' | 'resolution') => {
    const [now, past] = [totals.sla[kind], before.sla[kind]];
    const cells = [t(`inTime.${kind}`), words.count(now.met), words.count(now.count)];
    return {
      key: kind,
      cells: [...cells, words.share(now.met, now.count), words.share(past.met, past.count)],
    };
  };
  const hasSla = [totals, before].some(({ sla }) => sla.first_answer.count + sla.resolution.count > 0);
  const unknown = [totals, before].map(({ runs }) => words.count(runs.runs_of_unknown_cost));
  return [
    { table: 'first_answers', columns: [t('columns.by'), ...timed], rows: durations(report.first_answers) },
    { table: 'resolutions', columns: [t('columns.firstBy'), ...timed], rows: durations(report.resolutions) },
    ...(hasSla
      ? [
          {
            table: 'sla' as const,
            columns: (['figure', 'met', 'count', 'share', 'before'] as const).map((name) =>
              t(`columns.${name}`),
            ),
            rows: [kept('first_answer'), kept('resolution')],
          },
        ]
      : []),
    {
      table: 'people',
      columns: [t('columns.person'), t('columns.replies'), t('columns.signed'), t('columns.closed')],
      rows: report.people.map(({ user_id: key, name, replies, signed, closed }) => ({
        key,
        cells: [name, words.count(replies), words.count(signed), words.count(closed)],
      })),
    },
    {
      table: 'tags',
      columns: [t('columns.tag'), ...grouped],
      rows: report.tags.map((row) => group(row.tag, row.tag, row)),
    },
    {
      table: 'mailboxes',
      columns: [t('columns.mailbox'), ...grouped],
      rows: report.mailboxes.map((row) => group(row.mailbox_id, row.address, row)),
    },
    ...(totals.ratings.asked > 0
      ? [
          {
            table: 'mailbox_ratings' as const,
            columns: [t('columns.mailbox'), ...ratings],
            rows: report.mailbox_ratings.map((row) => rated(row.mailbox_id, row.address, row)),
          },
          {
            table: 'person_ratings' as const,
            columns: [t('columns.answeredBy'), ...ratings],
            rows: report.person_ratings.map((row) => rated(row.user_id ?? row.name, row.name, row)),
          },
        ]
      : []),
    {
      table: 'runs',
      columns: [t('columns.figure'), t('columns.value'), t('columns.before')],
      rows: [
        used('runs'),
        used('tokens_in'),
        used('tokens_out'),
        { key: 'cost', cells: [t('runs.cost'), cost(totals.runs), cost(before.runs)] },
        { key: 'unknown', cells: [t('runs.unknown'), ...unknown] },
      ],
    },
  ];
}
