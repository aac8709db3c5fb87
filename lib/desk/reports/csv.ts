import { toCsv } from '#lib/platform/csv.ts';
import { type Report, type ReportTable, reportColumns } from './schema.ts';

/** One table of a report as CSV, under the API's own names. */
export function reportCsv(report: Report, table: ReportTable): string {
  return toCsv(reportColumns(table), tableRows(report, table));
}

function tableRows({ totals, totals_before: before, ...report }: Report, table: ReportTable) {
  if (table === 'drafts' || table === 'runs' || table === 'ratings')
    return [
      { from: report.from, to: report.to, ...totals[table] },
      { ...report.before, ...before[table] },
    ];
  if (table === 'sla')
    return [
      { from: report.from, to: report.to, figures: totals.sla },
      { ...report.before, figures: before.sla },
    ].flatMap(({ figures, ...span }) =>
      (['first_answer', 'resolution'] as const).map((kind) => ({ ...span, kind, ...figures[kind] })),
    );
  return report[table];
}
