import { pageTitle } from '#app/server/page-title.ts';
import { GapList } from '#components/articles/gap-list.tsx';
import type { GapFilters } from '#components/data/article-gaps.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { listArticleGaps } from '#lib/articles/gaps/gaps.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('articles.gaps.pageTitle'));

export default async function ArticleGapsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { status } = await searchParams;
  const filters: GapFilters = status === 'closed' || status === 'dismissed' ? { status } : {};
  const page = await listArticleGaps(await pageContext(), { status: 'waiting', ...filters, limit: 50 });
  return (
    <HydrateQueries data={[[queryKeys.articleGaps(filters), { pages: [page], pageParams: [null] }]]}>
      <GapList filters={filters} />
    </HydrateQueries>
  );
}
