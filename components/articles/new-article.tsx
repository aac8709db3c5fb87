'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { Article } from '#lib/articles/schema.ts';
import { api } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { useGo } from '../shell/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { ArticleForm } from './article-form.tsx';

export function NewArticle() {
  const client = useQueryClient();
  const go = useGo();
  return (
    <Page title="New article" wide>
      <ArticleForm
        name="new article"
        initial={{ title: '', body: '', audience: 'public', mailbox_id: null }}
        save={async (input) => {
          const article = await api.post<Article>('/articles', input);
          client.setQueryData(keys.article(article.id), article);
          await client.invalidateQueries({ queryKey: ['articles'] });
          go(`/articles/${article.id}`);
        }}
        onCancel={() => go('/articles')}
      />
    </Page>
  );
}
