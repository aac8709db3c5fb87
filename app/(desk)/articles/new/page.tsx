import { pageTitle } from '#app/server/page-title.ts';
import { NewArticle } from '#components/articles/new-article.tsx';

export const generateMetadata = pageTitle((t) => t('articles.new'));

export default function NewArticlePage() {
  return <NewArticle />;
}
