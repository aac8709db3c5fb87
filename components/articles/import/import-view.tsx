'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { ImportItem, ImportWithItems } from '#lib/articles/imports/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { useArticleImport, useGoneItems } from '../../data/article-imports.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { describeSkipped, importStatusLabels, sourceKindLabels } from '../../labels/imports.ts';
import { BackLink } from '../../settings/back-link.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Link } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

/** One import: how far it is, what it did, and what it left out and why. */
export function ImportView({ id }: { id: string }) {
  const { data } = useArticleImport(id);
  const { user } = useAppContext();
  if (!data) return null;
  const isActive = data.finished_at === null;
  return (
    <PageLayout
      title={data.source_name}
      backLink={<BackLink href="/articles/import" label="Import articles" />}
      description={
        <>
          {sourceKindLabels[data.kind]},{' '}
          {data.scheduled ? 'checked by the schedule' : `imported by ${data.started_by}`},{' '}
          <DateTime at={data.created_at} />
        </>
      }
      actions={isActive && user.role !== 'viewer' ? <CancelButton id={id} /> : null}
    >
      <Progress row={data} />
      <Counts row={data} />
      {data.truncated && data.finished_at ? (
        <p className="mt-3 text-amber">
          The source has more than one import reads, so nothing was marked as gone.
        </p>
      ) : null}
      <NotImported row={data} />
      <Gone id={id} isEnded={!isActive} />
    </PageLayout>
  );
}

function CancelButton({ id }: { id: string }) {
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
      Cancel import
    </Button>
  );
}

function Progress({ row }: { row: ImportWithItems }) {
  const { status, counts, listed, error } = row;
  const isActive = status === 'queued' || status === 'running';
  const done = counts.total - counts.waiting;
  const label = !isActive
    ? importStatusLabels[status]
    : status === 'queued'
      ? 'Waiting for a worker'
      : listed
        ? `${done} of ${counts.total}`
        : 'Reading the source';
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className={status === 'failed' ? 'text-red' : 'text-muted tabular-nums'}>
        {error ?? label}
      </p>
      {isActive ? (
        <ProgressBar
          label="How far the import is"
          part={listed && counts.total > 0 ? done / counts.total : null}
        />
      ) : null}
    </div>
  );
}

function Counts({ row: { counts } }: { row: ImportWithItems }) {
  const figures = [
    ['New', counts.new],
    ['Changed', counts.changed],
    ['Unchanged', counts.unchanged],
    ['Not imported', counts.skipped],
    ['Gone from the source', counts.gone],
  ] as const;
  return (
    <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(([name, n]) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-muted text-small">{name}</dt>
          <dd
            className={
              n === 0 ? 'text-muted text-title tabular-nums' : 'font-semibold text-title tabular-nums'
            }
          >
            {n}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NotImported({ row: { errors, counts } }: { row: ImportWithItems }) {
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby="not-imported" className="mt-8">
      <h2 id="not-imported" className="mb-2 font-semibold text-read">
        Not imported
      </h2>
      <ul className="divide-y border-y">
        {errors.map((item) => (
          <ItemRow key={item.position} item={item} note={describeSkipped(item)} />
        ))}
      </ul>
      {counts.skipped > errors.length ? (
        <p className="mt-2 text-muted">
          {`The first ${errors.length} of ${counts.skipped} are shown; the API lists the others.`}
        </p>
      ) : null}
    </section>
  );
}

function Gone({ id, isEnded }: { id: string; isEnded: boolean }) {
  const { data: items = [] } = useGoneItems(id, isEnded);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="gone" className="mt-8">
      <h2 id="gone" className="mb-1 font-semibold text-read">
        Gone from the source
      </h2>
      <p className="mb-2 text-muted">They stay here until you archive them.</p>
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
