'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ImportItem, ImportWithItems } from '#lib/articles/imports/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { useArticleImport, useGoneItems } from '../../data/article-imports.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { describeSkipped, importFigures } from '../../labels/imports.ts';
import { useTold } from '../../labels/told.ts';
import { BackLink } from '../../settings/back-link.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Link } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { toast } from '../../ui/toast.ts';

/** One import: how far it is, what it did, and what it left out and why. */
export function ImportView({ id }: { id: string }) {
  const t = useTranslations('articles.imports');
  const { data } = useArticleImport(id);
  const { user } = useAppContext();
  if (!data) return null;
  const isActive = data.finished_at === null;
  const kind = t(`kind.${data.kind}`);
  const time = () => <DateTime at={data.created_at} />;
  return (
    <PageLayout
      title={data.source_name}
      backLink={<BackLink href="/articles/import" label={t('view.back')} />}
      description={
        data.scheduled
          ? t.rich('view.scheduled', { kind, time })
          : t.rich('view.startedBy', { kind, person: data.started_by, time })
      }
      actions={isActive && user.role !== 'viewer' ? <CancelButton id={id} /> : null}
    >
      <Progress row={data} />
      <Counts row={data} />
      {data.truncated && data.finished_at ? <p className="mt-3 text-amber">{t('view.truncated')}</p> : null}
      <NotImported row={data} />
      <Gone id={id} isEnded={!isActive} />
    </PageLayout>
  );
}

function CancelButton({ id }: { id: string }) {
  const t = useTranslations('articles.imports.view');
  const client = useQueryClient();
  const cancel = async () => {
    try {
      await unwrap(api.articles.imports[':id'].cancel.$post({ param: { id } }));
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.articleImports });
  };
  return (
    <Button variant="outline" onClick={() => void cancel()}>
      {t('cancel')}
    </Button>
  );
}

function Progress({ row }: { row: ImportWithItems }) {
  const t = useTranslations('articles.imports');
  const tell = useTold();
  const { status, counts, listed, error, error_told: told } = row;
  const isActive = status === 'queued' || status === 'running';
  const done = counts.total - counts.waiting;
  const label =
    status !== 'running'
      ? t(`status.${status}`)
      : listed
        ? t('view.done', { done, total: counts.total })
        : t('view.reading');
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className={status === 'failed' ? 'text-red' : 'text-muted tabular-nums'}>
        {told ? tell(told) : (error ?? label)}
      </p>
      {isActive ? (
        <ProgressBar
          label={t('view.progress')}
          part={listed && counts.total > 0 ? done / counts.total : null}
        />
      ) : null}
    </div>
  );
}

function Counts({ row: { counts } }: { row: ImportWithItems }) {
  const t = useTranslations('articles.imports.figures');
  return (
    <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
      {importFigures.map((figure) => (
        <div key={figure} className="flex flex-col-reverse">
          <dt className="text-muted text-small">{t(figure)}</dt>
          <dd
            className={
              counts[figure] === 0
                ? 'text-muted text-title tabular-nums'
                : 'font-semibold text-title tabular-nums'
            }
          >
            {counts[figure]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NotImported({ row: { errors, counts } }: { row: ImportWithItems }) {
  const t = useTranslations('articles.imports');
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby="not-imported" className="mt-8">
      <h2 id="not-imported" className="mb-2 font-semibold text-read">
        {t('view.notImported')}
      </h2>
      <ul className="divide-y border-y">
        {errors.map((item) => (
          <ItemRow key={item.position} item={item} note={describeSkipped(t, item)} />
        ))}
      </ul>
      {counts.skipped > errors.length ? (
        <p className="mt-2 text-muted">
          {t('view.firstShown', { shown: errors.length, total: counts.skipped })}
        </p>
      ) : null}
    </section>
  );
}

function Gone({ id, isEnded }: { id: string; isEnded: boolean }) {
  const t = useTranslations('articles.imports.view');
  const { data: items = [] } = useGoneItems(id, isEnded);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="gone" className="mt-8">
      <h2 id="gone" className="mb-1 font-semibold text-read">
        {t('missing')}
      </h2>
      <p className="mb-2 text-muted">{t('missingHint')}</p>
      <ul className="divide-y border-y">
        {items.map((item) => (
          <ItemRow key={item.position} item={item} note={null} />
        ))}
      </ul>
    </section>
  );
}

function ItemRow({ item, note }: { item: ImportItem; note: string | null }) {
  return (
    <li className="py-2">
      <p className="font-medium [overflow-wrap:anywhere]">
        {item.article_id ? (
          <Link href={`/articles/${item.article_id}`} className="underline-offset-3 hover:underline">
            {item.name}
          </Link>
        ) : (
          item.name
        )}
      </p>
      {note ? <p className="text-muted [overflow-wrap:anywhere]">{note}</p> : null}
    </li>
  );
}
