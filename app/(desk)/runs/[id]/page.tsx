import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { RunPage } from '#components/run/run-page.tsx';
import { getRun } from '#lib/assistant/runs.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../_prefetch/or-not-found.ts';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('runs.runTitle'));

export default async function OneRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const run = await orNotFound(getRun(await pageContext(), id));
  return (
    <HydrateQueries data={[[queryKeys.run(id), run]]}>
      <RunPage id={id} />
    </HydrateQueries>
  );
}
