'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Article } from '#lib/articles/schema.ts';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { useRefreshArticles } from '../data/articles.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { ArticleForm } from './article-form.tsx';

export function ArticleEditor({ article, onDone }: { article: Article; onDone: () => void }) {
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
      toast('Archived. Assistants no longer see it.');
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
          Archive
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
            label: 'Save',
            save: async (json) => {
              const saved = await unwrap(
                api.articles[':id'].$patch({ param, json }, requestOptions({ ifMatch: based })),
              ).catch(async (error) => {
                if (!(error instanceof ApiProblem && error.status === 412)) throw error;
                setBased((await unwrap(api.articles[':id'].$get({ param }))).version);
                throw new ApiProblem(412, {
                  detail:
                    'Somebody else has changed the article since you opened it. Save again to put your text in its place.',
                });
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
