import type { Metadata } from 'next';
import { deskLocale } from '#app/server/desk-locale.ts';
import { NewArticle } from '#components/articles/new-article.tsx';
import { translatorOf } from '#locales/translator.ts';

export const metadata: Metadata = { title: translatorOf(deskLocale)('articles.new') };

export default function NewArticlePage() {
  return <NewArticle />;
}
