import type { Metadata } from 'next';
import { ArticleList } from '#components/articles/article-list.tsx';
import { keys } from '#components/data/keys.ts';
import { listArticles } from '#lib/articles/articles.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Articles' };

export default async function ArticlesPage() {
  const { data } = await listArticles(await deskContext(), { limit: 100 });
  return (
    <FirstData data={[[keys.articles(''), data]]}>
      <ArticleList />
    </FirstData>
  );
}
