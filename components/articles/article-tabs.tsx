import { LinkTabs } from '../ui/link-tabs.tsx';
import { type ArticleFilters, articlesHref } from './article-filters.ts';

type Tab = 'all' | 'published' | 'draft' | 'due' | 'gaps';

/** The views of the knowledge base; language and owner stay as they are. */
export function ArticleTabs({ current, filters = {} }: { current: Tab; filters?: ArticleFilters }) {
  const { status: _, review: __, ...kept } = filters;
  const tabs: { tab: Tab; label: string; href: string }[] = [
    { tab: 'all', label: 'All', href: articlesHref(kept) },
    { tab: 'published', label: 'Published', href: articlesHref({ ...kept, status: 'published' }) },
    { tab: 'draft', label: 'Drafts', href: articlesHref({ ...kept, status: 'draft' }) },
    { tab: 'due', label: 'Review due', href: articlesHref({ ...kept, review: 'due' }) },
    { tab: 'gaps', label: 'Gaps', href: '/articles/gaps' },
  ];
  return (
    <LinkTabs
      label="Which articles"
      tabs={tabs.map(({ tab, label, href }) => ({ label, href, current: tab === current }))}
    />
  );
}
