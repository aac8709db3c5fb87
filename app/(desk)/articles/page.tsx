import { pageTitle } from '#app/server/page-title.ts';
import { articleFiltersOf, reviewDueBefore } from '#components/articles/article-filters.ts';
import { ArticleList } from '#components/articles/article-list.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { describeArticles } from '#lib/articles/describe-articles.ts';
import { listArticles } from '#lib/articles/list-articles.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('articles.title'));

export default async function ArticlesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const filters = articleFiltersOf(await searchParams);
  const { review, status = 'all', gone, ...given } = filters;
  const ctx = await pageContext();
  const due = review ? reviewDueBefore(new Date(), ctx.env.ARTICLE_REVIEW_MONTHS) : undefined;
  const articles = await listArticles(ctx, {
    ...given,
    status,
    gone: gone && true,
    reviewed_before: due,
    limit: 50,
  });
  const page = { ...articles, data: await describeArticles(ctx, articles.data) };
  return (
    <HydrateQueries data={[[queryKeys.articles(filters), { pages: [page], pageParams: [null] }]]}>
      <ArticleList filters={filters} />
    </HydrateQueries>
  );
}
