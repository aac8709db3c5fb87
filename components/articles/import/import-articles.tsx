'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { ArticleImport } from '#lib/articles/imports/schema.ts';
import { useArticleImports, useArticleSources } from '../../data/article-imports.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { importStatusLabels, summariseCounts } from '../../labels/imports.ts';
import { BackLink } from '../../settings/back-link.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Link, useNavigate } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { TimeAgo } from '../../time.tsx';
import { ImportForm } from './import-form.tsx';
import { SourceRow } from './source-row.tsx';

/** Brings articles in from elsewhere, and shows what was brought in before. */
export function ImportArticles() {
  const client = useQueryClient();
  const go = useNavigate();
  const { user } = useAppContext();
  const { data: sources = [] } = useArticleSources();
  const { data: imports = [] } = useArticleImports();
  return (
    <PageLayout
      title="Import articles"
      backLink={<BackLink href="/articles" label="Articles" />}
      description="Import the same source again at any time: what changed is updated, what you edited here is kept, and what is gone is marked."
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
            Sources
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
            Recent imports
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
  const { id, source_name: name, status, counts, error, scheduled, created_at: at } = row;
  const isActive = status === 'queued' || status === 'running';
  return (
    <li>
      <Link
        href={`/articles/imports/${id}`}
        className="flex flex-col gap-0.5 py-2.5 outline-offset-[-2px] hover:bg-hover md:-mx-3 md:rounded-md md:px-3"
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          {scheduled ? <span className="shrink-0 text-muted text-small">scheduled</span> : null}
          <span className="flex-1" />
          <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" />
        </span>
        <span className="text-muted tabular-nums [overflow-wrap:anywhere]">
          {status === 'finished' ? null : (
            <span className={status === 'failed' ? 'text-red' : undefined}>
              {importStatusLabels[status]}
              {isActive && counts.total > 0 ? ` ${counts.total - counts.waiting} of ${counts.total}` : null}
              {isActive ? null : ' · '}
            </span>
          )}
          {isActive ? null : (error ?? summariseCounts(row))}
        </span>
      </Link>
    </li>
  );
}
