import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { GettingStartedPage } from '#components/getting-started/getting-started-page.tsx';
import { getGettingStarted } from '#lib/desk/getting-started/getting-started.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';
import { sampleDataFor } from '../_prefetch/sample-data-for.ts';

export const generateMetadata = pageTitle((t) => t('gettingStarted.title'));

export default async function Page() {
  const ctx = await pageContext();
  const [data, samples] = await Promise.all([getGettingStarted(ctx), sampleDataFor(ctx)]);
  return (
    <HydrateQueries data={[[queryKeys.gettingStarted, data], ...samples]}>
      <GettingStartedPage />
    </HydrateQueries>
  );
}
