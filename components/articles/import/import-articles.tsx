'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ArticleImport } from '#lib/articles/imports/schema.ts';
import { useArticleImports, useArticleSources } from '../../data/article-imports.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { summariseCounts } from '../../labels/imports.ts';
import { useTold } from '../../labels/told.ts';
import { BackLink } from '../../settings/back-link.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Link, useNavigate } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { TimeAgo } from '../../time.tsx';
import { ImportForm } from './import-form.tsx';
import { SourceRow } from './source-row.tsx';

/** Brings articles in from elsewhere, and shows what was brought in before. */
export function ImportArticles() {
  const t = useTranslations('articles.imports');
  const client = useQueryClient();
  const go = useNavigate();
  const { user } = useAppContext();
  const { data: sources = [] } = useArticleSources();
  const { data: imports = [] } = useArticleImports();
  return (
    <PageLayout
      title={t('title')}
      backLink={<BackLink href="/articles" label={t('back')} />}
      description={t('description')}
    >
      {user.role === 'viewer' ? null : (
        <ImportForm
          onStarted={(started) => {
            void client.invalidateQueries({ queryKey: queryKeys.articleImports });
            go(`/articles/imports/${started.id}`);
          }}
        />
      )}
      {sources.length > 0 ? (
        <section aria-labelledby="sources" className="mt-10">
          <h2 id="sources" className="mb-2 font-semibold text-read">
            {t('sources')}
          </h2>
          <ul className="divide-y border-y">
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </ul>
        </section>
      ) : null}
      {imports.length > 0 ? (
        <section aria-labelledby="imports" className="mt-10">
          <h2 id="imports" className="mb-2 font-semibold text-read">
            {t('recent')}
          </h2>
          <ul className="divide-y border-y">
            {imports.map((each) => (
              <ImportRow key={each.id} row={each} />
            ))}
          </ul>
        </section>
      ) : null}
    </PageLayout>
  );
}

function ImportRow({ row }: { row: ArticleImport }) {
  const t = useTranslations('articles.imports');
  const { id, source_name: name, scheduled, created_at: at } = row;
  return (
    <li>
      <Link
        href={`/articles/imports/${id}`}
        className="flex flex-col gap-0.5 py-2.5 outline-offset-[-2px] hover:bg-hover md:-mx-3 md:rounded-md md:px-3"
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          {scheduled ? <span className="shrink-0 text-muted text-small">{t('scheduled')}</span> : null}
          <span className="flex-1" />
          <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" />
        </span>
        <span className="text-muted tabular-nums [overflow-wrap:anywhere]">
          <ImportState row={row} />
        </span>
      </Link>
    </li>
  );
}

function ImportState({ row }: { row: ArticleImport }) {
  const t = useTranslations('articles.imports');
  const tell = useTold();
  const { status, counts, error, error_told: told } = row;
  const { total, waiting } = counts;
  if (status === 'queued' || status === 'running')
    return total > 0
      ? t('progressOf', { status: t(`status.${status}`), done: total - waiting, total })
      : t(`status.${status}`);
  const summary = told ? tell(told) : (error ?? summariseCounts(t, row));
  if (status === 'finished') return summary;
  return t.rich('ended', {
    status: () => (
      <span className={status === 'failed' ? 'text-red' : undefined}>{t(`status.${status}`)}</span>
    ),
    summary,
  });
}
