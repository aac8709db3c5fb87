import type { Metadata } from 'next';
import { ArticleList } from '#components/articles/article-list.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { listArticles } from '#lib/articles/articles.ts';
import { toArticle } from '#lib/articles/schema.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const metadata: Metadata = { title: 'Articles' };

export default async function ArticlesPage() {
  const { data } = await listArticles(await pageContext(), { limit: 100 });
  return (
    <HydrateQueries data={[[queryKeys.articles(''), data.map(toArticle)]]}>
      <ArticleList />
    </HydrateQueries>
  );
}
