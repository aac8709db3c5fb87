import { pageTitle } from '#app/server/page-title.ts';
import { ArticleView } from '#components/articles/article-view.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { getArticle } from '#lib/articles/articles.ts';
import { describeArticle } from '#lib/articles/describe-articles.ts';
import { listArticleGaps } from '#lib/articles/gaps/gaps.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../_prefetch/or-not-found.ts';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('articles.articleTitle'));

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext();
  const article = await orNotFound(getArticle(ctx, id));
  const gaps = await listArticleGaps(ctx, { article: id, status: 'all', limit: 1 });
  return (
    <HydrateQueries
      data={[
        [queryKeys.article(id), await describeArticle(ctx, article)],
        [queryKeys.gapOfArticle(id), gaps.data[0] ?? null],
      ]}
    >
      <ArticleView key={id} id={id} />
    </HydrateQueries>
  );
}
