import { pageTitle } from '#app/server/page-title.ts';
import { ArticleHistory } from '#components/articles/article-history.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { getArticle } from '#lib/articles/articles.ts';
import { describeArticle } from '#lib/articles/describe-articles.ts';
import { listArticleVersions } from '#lib/articles/history/versions.ts';
import { HydrateQueries } from '../../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../../_prefetch/or-not-found.ts';
import { pageContext } from '../../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('articles.history.pageTitle'));

type HistoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ArticleHistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params;
  const { version } = await searchParams;
  const shown = typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : null;
  const ctx = await pageContext();
  const article = await orNotFound(getArticle(ctx, id));
  const versions = await listArticleVersions(ctx, id, { limit: 100 });
  return (
    <HydrateQueries
      data={[
        [queryKeys.article(id), await describeArticle(ctx, article)],
        [queryKeys.articleVersions(id), { pages: [versions], pageParams: [null] }],
      ]}
    >
      <ArticleHistory id={id} shown={shown} />
    </HydrateQueries>
  );
}
