'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { useRefreshArticles } from '../data/articles.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';
import { ArticleForm } from './article-form.tsx';

export function ArticleEditor({ article, onDone }: { article: Article; onDone: () => void }) {
  const t = useTranslations('articles');
  const common = useTranslations('common');
  const client = useQueryClient();
  const go = useNavigate();
  const param = { id: article.id };
  // What others save meanwhile is not replaced unseen.
  const [read] = useState(article);
  const [based, setBased] = useState(article.version);
  const refresh = useRefreshArticles();
  const archive = async () => {
    try {
      await api.articles[':id'].$delete({ param });
      toast(t('done.archived'));
      go('/articles');
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh(article.id);
  };
  return (
    <PageLayout
      title={article.title}
      actions={
        <Button variant="danger" onClick={() => void archive()}>
          {t('archive')}
        </Button>
      }
      wide
    >
      <ArticleForm
        storageKey={`article ${article.id} ${read.version}`}
        initial={{ ...read, language: read.language_detected ? null : read.language }}
        detected={read.language_detected ? read.language : null}
        acts={[
          {
            label: common('save'),
            save: async (json) => {
              const saved = await unwrap(
                api.articles[':id'].$patch({ param, json }, requestOptions({ ifMatch: based })),
              ).catch(async (error) => {
                if (!(error instanceof ApiProblem && error.status === 412)) throw error;
                setBased((await unwrap(api.articles[':id'].$get({ param }))).version);
                throw new ApiProblem(412, { detail: t('form.stale') });
              });
              client.setQueryData(queryKeys.article(article.id), saved);
              await refresh(article.id);
              onDone();
            },
          },
        ]}
        onCancel={onDone}
      />
    </PageLayout>
  );
}
