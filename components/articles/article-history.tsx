'use client';
import { useTranslations } from 'use-intl';
import type { ArticleVersion } from '#lib/articles/history/schema.ts';
import type { Article } from '#lib/articles/schema.ts';
import { useArticle, useArticleVersions } from '../data/articles.ts';
import { BackLink } from '../settings/back-link.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { ShowMore } from '../ui/show-more.tsx';
import { ArticleDifferences } from './article-differences.tsx';
import { useArticleActs } from './use-article-acts.ts';

/** Every version of an article, and what one of them changed. `shown` is a version; the newest unless given. */
export function ArticleHistory({ id, shown }: { id: string; shown: number | null }) {
  const t = useTranslations('articles.history');
  const { data: article } = useArticle(id);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useArticleVersions(id);
  const versions = data?.pages.flatMap((page) => page.data);
  const current = versions?.find(({ version }) => version === (shown ?? article?.version)) ?? versions?.[0];
  if (!article || !versions || !current) return null;
  const before = versions[versions.indexOf(current) + 1];
  return (
    <PageLayout
      title={t('title', { title: article.title })}
      description={t('description')}
      backLink={<BackLink href={`/articles/${id}`} label={t('back')} />}
      wide
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <nav aria-label={t('versions')}>
          <ol className="divide-y border-y">
            {versions.map((version) => (
              <VersionRow key={version.version} version={version} isShown={version === current} />
            ))}
          </ol>
          <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} className="pt-3" />
        </nav>
        <section aria-labelledby="shown-version">
          <ShownVersion article={article} version={current} before={before} />
        </section>
      </div>
    </PageLayout>
  );
}

function VersionRow({ version, isShown }: { version: ArticleVersion; isShown: boolean }) {
  const t = useTranslations('articles.history');
  const { restored_version: restored } = version;
  const person = version.saved_by ?? t('beforeHistory');
  return (
    <li>
      <Link
        href={`/articles/${version.article_id}/history?version=${version.version}`}
        aria-current={isShown ? 'true' : undefined}
        className={cn(
          'flex flex-col gap-0.5 px-3 py-2 outline-offset-[-2px] hover:bg-hover',
          isShown ? 'bg-selected' : '',
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className="font-medium">{t('version', { version: String(version.version) })}</span>
          {version.status === 'draft' ? <span className="text-muted text-small">{t('draft')}</span> : null}
          <span className="flex-1" />
          <DateTime at={version.saved_at} className="text-muted text-small tabular-nums" />
        </span>
        <span className="text-muted text-small">
          {restored === null ? person : t('restoredFrom', { person, version: String(restored) })}
        </span>
      </Link>
    </li>
  );
}

type ShownVersionProps = { article: Article; version: ArticleVersion; before: ArticleVersion | undefined };

function ShownVersion({ article, version, before }: ShownVersionProps) {
  const t = useTranslations('articles.history');
  const { user } = useAppContext();
  const acts = useArticleActs(article.id);
  const isCurrent = version.version === article.version;
  const number = { version: String(version.version) };
  return (
    <>
      <div className="mb-3 flex min-h-8 flex-wrap items-center gap-3">
        <h2 id="shown-version" className="flex-1 font-semibold">
          {t(before ? 'changesIn' : 'oldest', number)}
        </h2>
        {isCurrent ? (
          <span className="text-muted text-small">{t('current')}</span>
        ) : user.role === 'viewer' ? null : (
          <Button variant="outline" onClick={() => void acts.restore(article, version.version)}>
            {t('restore', number)}
          </Button>
        )}
      </div>
      <ArticleDifferences
        key={version.version}
        articleId={article.id}
        from={before?.version ?? version.version}
        to={version.version}
      />
    </>
  );
}
