'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Run } from '#lib/assistant/schema.ts';
import { useAssistants } from '../data/reference.ts';
import { type RunFilters, useRunList } from '../data/runs.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { RunRow } from './run-row.tsx';
import { useRunAgain } from './use-run-again.ts';

const statuses = ['live', 'waiting', 'failed', 'cancelled', 'finished'] as const;

/** What the assistants did, and what went wrong: every run, its cost, its error, and running many again. */
export function RunList({ filters }: { filters: RunFilters }) {
  const t = useTranslations('runs');
  const assistants = useAssistants();
  return (
    <PageLayout title={t('title')} description={t('description')}>
      <LinkTabs
        label={t('statuses')}
        tabs={[undefined, ...statuses].map((status) => ({
          label: t(`tabs.${status ?? 'all'}`),
          href: runsHref({ ...filters, status }),
          current: filters.status === status,
        }))}
      />
      {assistants.length > 1 ? (
        <LinkTabs
          label={t('assistants')}
          tabs={[
            {
              label: t('allAssistants'),
              href: runsHref({ ...filters, assistant: undefined }),
              current: !filters.assistant,
            },
            ...assistants.map(({ id, name }) => ({
              label: name,
              href: runsHref({ ...filters, assistant: id }),
              current: filters.assistant === id,
            })),
          ]}
        />
      ) : null}
      <Rows key={`${filters.status} ${filters.assistant}`} filters={filters} />
    </PageLayout>
  );
}

function runsHref({ status, assistant }: RunFilters): string {
  const query = new URLSearchParams({ ...(status ? { status } : {}), ...(assistant ? { assistant } : {}) });
  return query.size ? `/runs?${query}` : '/runs';
}

function Rows({ filters }: { filters: RunFilters }) {
  const t = useTranslations('runs');
  const { user } = useAppContext();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useRunList(filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = data?.pages.flatMap((page) => page.data);
  if (!rows) return null;
  if (rows.length === 0)
    return (
      <div className="-mx-4">
        <EmptyState description={t('empty')}>
          <Button variant="outline" asChild>
            <Link href="/inbox">{t('goToInbox')}</Link>
          </Button>
        </EmptyState>
      </div>
    );
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      {user.role === 'viewer' ? null : (
        <RunAgainBar
          runs={rows.filter(({ id }) => chosen.has(id))}
          onAll={() => setChosen(new Set(rows.filter(hasEnded).map(({ id }) => id)))}
          onNone={() => setChosen(new Set())}
        />
      )}
      <ul className="mt-2 divide-y border-y">
        {rows.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            isSelected={chosen.has(run.id)}
            onSelectedChange={user.role === 'viewer' || !hasEnded(run) ? null : (on) => choose(run.id, on)}
          />
        ))}
      </ul>
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}

const hasEnded = ({ finished_at }: Run) => finished_at !== null;

type RunAgainBarProps = { runs: Run[]; onAll: () => void; onNone: () => void };

function RunAgainBar({ runs, onAll, onNone }: RunAgainBarProps) {
  const t = useTranslations('runs.selection');
  const { progress, runAgain } = useRunAgain();
  return (
    <section aria-label={t('title')} className="mt-2 flex min-h-8 flex-wrap items-center gap-1">
      {runs.length > 0 ? (
        <>
          <span aria-live="polite" className="mr-1 tabular-nums">
            {progress ? t('progress', progress) : t('count', { count: runs.length })}
          </span>
          <Button
            variant="outline"
            disabled={progress !== null}
            onClick={() => void runAgain(runs).then(onNone)}
          >
            {t('runAgain')}
          </Button>
          <Button variant="muted" onClick={onNone}>
            {t('clear')}
          </Button>
        </>
      ) : (
        <Button variant="muted" onClick={onAll}>
          {t('all')}
        </Button>
      )}
    </section>
  );
}
