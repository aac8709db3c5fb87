'use client';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { ArticleForm } from './article-form.tsx';

export function NewArticle() {
  const client = useQueryClient();
  const go = useNavigate();
  return (
    <PageLayout title="New article" wide>
      <ArticleForm
        storageKey="new article"
        initial={{ title: '', body: '', audience: 'public', mailbox_id: null }}
        save={async (input) => {
          const article = await unwrap(api.articles.$post({ json: input }));
          client.setQueryData(queryKeys.article(article.id), article);
          await client.invalidateQueries({ queryKey: ['articles'] });
          go(`/articles/${article.id}`);
        }}
        onCancel={() => go('/articles')}
      />
    </PageLayout>
  );
}
