import { pageTitle } from '#app/server/page-title.ts';
import { ImportView } from '#components/articles/import/import-view.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { getImport } from '#lib/articles/imports/imports.ts';
import { HydrateQueries } from '../../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../../_prefetch/or-not-found.ts';
import { pageContext } from '../../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('articles.imports.pageTitle'));

export default async function ArticleImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const row = await orNotFound(getImport(await pageContext(), id));
  return (
    <HydrateQueries data={[[queryKeys.articleImport(id), row]]}>
      <ImportView key={id} id={id} />
    </HydrateQueries>
  );
}
