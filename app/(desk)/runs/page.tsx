import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { RunList } from '#components/run/run-list.tsx';
import { listRuns, runsQuery } from '#lib/assistant/runs.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('runs.title'));

const filtersOf = runsQuery.pick({ status: true, assistant: true });

export default async function RunsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { data: filters = {} } = filtersOf.safeParse(await searchParams);
  const page = await listRuns(await pageContext(), { ...filters, limit: 50 });
  return (
    <HydrateQueries data={[[queryKeys.runList(filters), { pages: [page], pageParams: [null] }]]}>
      <RunList filters={filters} />
    </HydrateQueries>
  );
}
