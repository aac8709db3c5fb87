import type { Metadata } from 'next';
import { ArticleView } from '#components/articles/article-view.tsx';
import { keys } from '#components/data/keys.ts';
import { getArticle } from '#lib/articles/articles.ts';
import { deskContext } from '../../_first/desk-context.ts';
import { FirstData } from '../../_first/first-data.tsx';
import { orNotFound } from '../../_first/or-not-found.ts';

export const metadata: Metadata = { title: 'Article' };

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const article = await orNotFound(getArticle(await deskContext(), id));
  return (
    <FirstData data={[[keys.article(id), article]]}>
      <ArticleView key={id} id={id} />
    </FirstData>
  );
}
