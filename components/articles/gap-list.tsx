'use client';
import { useTranslations } from 'use-intl';
import { type GapFilters, useArticleGaps } from '../data/article-gaps.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { ArticleTabs } from './article-tabs.tsx';
import { GapRow } from './gap-row.tsx';

const tabs = [undefined, 'closed', 'dismissed'] as const;

/** What customers asked and no article answered, with an article proposed for each matter. */
export function GapList({ filters }: { filters: GapFilters }) {
  const t = useTranslations('articles');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useArticleGaps(filters);
  const gaps = data?.pages.flatMap((page) => page.data);
  return (
    <PageLayout title={t('title')} description={t('gaps.description')}>
      <ArticleTabs current="gaps" />
      <LinkTabs
        label={t('gaps.statuses')}
        tabs={tabs.map((status) => ({
          label: t(`gaps.tabs.${status ?? 'waiting'}`),
          href: status ? `/articles/gaps?status=${status}` : '/articles/gaps',
          current: filters.status === status,
        }))}
      />
      {gaps === undefined ? null : gaps.length === 0 ? (
        <div className="-mx-4">
          <EmptyState description={t(`gaps.empty.${filters.status ?? 'waiting'}`)}>
            <Button variant="outline" asChild>
              <Link href="/articles">{t('showAll')}</Link>
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
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </PageLayout>
  );
}
