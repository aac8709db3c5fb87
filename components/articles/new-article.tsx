'use client';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { ArticleForm, type ArticleInput } from './article-form.tsx';

const empty: ArticleInput = {
  title: '',
  body: '',
  audience: 'public',
  mailbox_id: null,
  owner_id: null,
  language: null,
};

export function NewArticle() {
  const client = useQueryClient();
  const go = useNavigate();
  const saveAs = (status: 'draft' | 'published') => async (input: ArticleInput) => {
    const article = await unwrap(api.articles.$post({ json: { ...input, status } }));
    client.setQueryData(queryKeys.article(article.id), article);
    await client.invalidateQueries({ queryKey: ['articles'] });
    go(`/articles/${article.id}`);
  };
  return (
    <PageLayout title="New article" wide>
      <ArticleForm
        storageKey="new article"
        initial={empty}
        detected={null}
        acts={[
          { label: 'Publish', save: saveAs('published') },
          { label: 'Save as draft', save: saveAs('draft') },
        ]}
        onCancel={() => go('/articles')}
      />
    </PageLayout>
  );
}
