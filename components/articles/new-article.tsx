'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('articles');
  const client = useQueryClient();
  const go = useNavigate();
  const saveAs = (status: 'draft' | 'published') => async (input: ArticleInput) => {
    const article = await unwrap(api.articles.$post({ json: { ...input, status } }));
    client.setQueryData(queryKeys.article(article.id), article);
    await client.invalidateQueries({ queryKey: ['articles'] });
    go(`/articles/${article.id}`);
  };
  return (
    <PageLayout title={t('new')} wide>
      <ArticleForm
        storageKey="new article"
        initial={empty}
        detected={null}
        acts={[
          { label: t('publish'), save: saveAs('published') },
          { label: t('saveDraft'), save: saveAs('draft') },
        ]}
        onCancel={() => go('/articles')}
      />
    </PageLayout>
  );
}
