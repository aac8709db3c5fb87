import { pageTitle } from '#app/server/page-title.ts';
import { ImportArticles } from '#components/articles/import/import-articles.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { listImports } from '#lib/articles/imports/imports.ts';
import { listSources } from '#lib/articles/imports/sources.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('articles.imports.title'));

export default async function ImportArticlesPage() {
  const ctx = await pageContext();
  const { data } = await listImports(ctx, { limit: 20 });
  return (
    <HydrateQueries
      data={[
        [queryKeys.articleImports, data],
        [queryKeys.articleSources, await listSources(ctx)],
      ]}
    >
      <ImportArticles />
    </HydrateQueries>
  );
}
