import { deskTimeZone } from '#app/server/desk-time-zone.ts';
import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { askedOf, reportFiltersOf } from '#components/reports/report-filters.ts';
import { Reports } from '#components/reports/reports.tsx';
import { readReport } from '#lib/desk/reports/report.ts';
import { reportQuery } from '#lib/desk/reports/schema.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { orNull } from '../_prefetch/or-not-found.ts';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('reports.title'));

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const filters = reportFiltersOf(await searchParams);
  const asked = askedOf(filters, { now: new Date(), timeZone: await deskTimeZone() });
  const query = reportQuery.safeParse(asked);
  // What cannot be asked is asked again by the browser, which shows why.
  const report = query.success ? await orNull(readReport(await pageContext(), query.data)) : null;
  return (
    <HydrateQueries data={report ? [[queryKeys.report(asked), report]] : []}>
      <Reports filters={filters} asked={asked} />
    </HydrateQueries>
  );
}
