'use client';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useArticle } from '../data/articles.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { ArticleEditor } from './article-editor.tsx';
import { ArticleFacts } from './article-facts.tsx';
import { useArticleActs } from './use-article-acts.ts';

export function ArticleView({ id }: { id: string }) {
  const t = useTranslations('articles');
  const common = useTranslations('common');
  const { data: article } = useArticle(id);
  const { user } = useAppContext();
  const [editing, setEditing] = useState(false);
  const canEdit = user.role !== 'viewer';
  const acts = useArticleActs(id);
  useCommand('edit', () => setEditing(true), canEdit && !editing);
  if (!article) return null;
  if (editing) return <ArticleEditor article={article} onDone={() => setEditing(false)} />;
  return (
    <PageLayout
      title={article.title}
      description={t(`purpose.${article.status === 'draft' ? 'draft' : article.audience}`)}
      actions={
        canEdit ? (
          <div className="flex gap-2">
            <Button variant="outline" onClick={() => setEditing(true)}>
              <Pencil className="icon text-muted" />
              {common('edit')} <Keys keys="e" className="text-muted" />
            </Button>
            {article.status === 'draft' ? (
              <Button variant="primary" onClick={() => void acts.publish(article)}>
                {t('publish')}
              </Button>
            ) : null}
          </div>
        ) : null
      }
    >
      <ArticleFacts article={article} acts={canEdit ? acts : null} />
      <Markdown text={article.body} anyHeading />
    </PageLayout>
  );
}
