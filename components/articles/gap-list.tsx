'use client';
import { type GapFilters, useArticleGaps } from '../data/article-gaps.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { ArticleTabs } from './article-tabs.tsx';
import { GapRow } from './gap-row.tsx';

const tabs: { label: string; status?: NonNullable<GapFilters['status']> }[] = [
  { label: 'Waiting' },
  { label: 'Closed', status: 'closed' },
  { label: 'Dismissed', status: 'dismissed' },
];

/** What customers asked and no article answered, with an article proposed for each matter. */
export function GapList({ filters }: { filters: GapFilters }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useArticleGaps(filters);
  const gaps = data?.pages.flatMap((page) => page.data);
  return (
    <PageLayout
      title="Articles"
      description="Tickets that assistants handed off because no article answers them, grouped by what they ask."
    >
      <ArticleTabs current="gaps" />
      <LinkTabs
        label="Which gaps"
        tabs={tabs.map(({ label, status }) => ({
          label,
          href: status ? `/articles/gaps?status=${status}` : '/articles/gaps',
          current: filters.status === status,
        }))}
      />
      {gaps === undefined ? null : gaps.length === 0 ? (
        <div className="-mx-4">
          <EmptyState description={nothingThere(filters)}>
            <Button variant="outline" asChild>
              <Link href="/articles">Show all articles</Link>
            </Button>
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y border-y">
          {gaps.map((gap) => (
            <GapRow key={gap.id} gap={gap} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <div className="flex justify-center py-3">
          <Button variant="outline" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </PageLayout>
  );
}

function nothingThere({ status }: GapFilters): string {
  if (status === 'closed') return 'No gaps have been closed. Publishing the article made for one closes it.';
  if (status === 'dismissed') return 'No dismissed gaps.';
  return 'No gaps. When an assistant finds no article for a ticket, what it asks appears here.';
}
