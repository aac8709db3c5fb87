'use client';
import { useArticleSources } from '../data/article-imports.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { type ArticleFilters, articlesHref } from './article-filters.ts';

type Tab = 'all' | 'published' | 'draft' | 'due' | 'gone' | 'gaps';

/** The view that the filters make. */
export function tabOf({ gone, review, status }: ArticleFilters): Tab {
  return gone ? 'gone' : review === 'due' ? 'due' : (status ?? 'all');
}

/** The views of the knowledge base; language and owner stay as they are. */
export function ArticleTabs({ current, filters = {} }: { current: Tab; filters?: ArticleFilters }) {
  const { data: sources = [] } = useArticleSources();
  const anyGone = current === 'gone' || sources.some((source) => source.gone > 0);
  const { language, owner } = filters;
  const kept = { language, owner };
  const tabs: { tab: Tab; label: string; href: string }[] = [
    { tab: 'all', label: 'All', href: articlesHref(kept) },
    { tab: 'published', label: 'Published', href: articlesHref({ ...kept, status: 'published' }) },
    { tab: 'draft', label: 'Drafts', href: articlesHref({ ...kept, status: 'draft' }) },
    { tab: 'due', label: 'Review due', href: articlesHref({ ...kept, review: 'due' }) },
    ...(anyGone
      ? [{ tab: 'gone' as const, label: 'Gone from source', href: articlesHref({ ...kept, gone: 'true' }) }]
      : []),
    { tab: 'gaps', label: 'Gaps', href: '/articles/gaps' },
  ];
  return (
    <LinkTabs
      label="Which articles"
      tabs={tabs.map(({ tab, label, href }) => ({ label, href, current: tab === current }))}
    />
  );
}
