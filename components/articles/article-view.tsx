'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Article } from '#lib/articles/schema.ts';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { useArticle } from '../data/articles.ts';
import { queryKeys } from '../data/query-keys.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { ArticleForm } from './article-form.tsx';

export function ArticleView({ id }: { id: string }) {
  const { data: article } = useArticle(id);
  const { user } = useAppContext();
  const [editing, setEditing] = useState(false);
  const canEdit = user.role !== 'viewer';
  useCommand('edit', () => setEditing(true), canEdit && !editing);
  if (!article) return null;
  if (editing) return <ArticleEditor article={article} onDone={() => setEditing(false)} />;
  return (
    <PageLayout
      title={article.title}
      description={
        <>
          {article.audience === 'internal'
            ? 'Internal: may inform an answer, is never quoted.'
            : 'Public: may be quoted and cited.'}{' '}
          Changed <DateTime at={article.updated_at} />, written by {article.created_by}.
        </>
      }
      actions={
        canEdit ? (
          <Button variant="outline" onClick={() => setEditing(true)}>
            <Pencil className="icon text-muted" />
            Edit <Keys keys="e" className="text-muted" />
          </Button>
        ) : null
      }
    >
      <Markdown text={article.body} anyHeading />
    </PageLayout>
  );
}

function ArticleEditor({ article, onDone }: { article: Article; onDone: () => void }) {
  const client = useQueryClient();
  const go = useNavigate();
  const param = { id: article.id };
  // What others save meanwhile is not replaced unseen.
  const [read] = useState(article);
  const [based, setBased] = useState(article.version);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['articles'] }),
      client.invalidateQueries({ queryKey: queryKeys.article(article.id) }),
    ]);
  const archive = async () => {
    try {
      await api.articles[':id'].$delete({ param });
      toast('The article is put away. Assistants no longer see it.');
      go('/articles');
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
  };
  return (
    <PageLayout
      title={article.title}
      actions={
        <Button variant="danger" onClick={() => void archive()}>
          Put it away
        </Button>
      }
      wide
    >
      <ArticleForm
        storageKey={`article ${article.id} ${read.version}`}
        initial={read}
        save={async (input) => {
          const saved = await unwrap(
            api.articles[':id'].$patch({ param, json: input }, requestOptions({ ifMatch: based })),
          ).catch(async (error) => {
            if (!(error instanceof ApiProblem && error.status === 412)) throw error;
            setBased((await unwrap(api.articles[':id'].$get({ param }))).version);
            throw new ApiProblem(412, {
              detail:
                'Somebody else has changed the article since you opened it. Save again to put your text in its place.',
            });
          });
          client.setQueryData(queryKeys.article(article.id), saved);
          await refresh();
          onDone();
        }}
        onCancel={onDone}
      />
    </PageLayout>
  );
}
