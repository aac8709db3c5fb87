'use client';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('articles');
  const { data: sources = [] } = useArticleSources();
  const anyGone = current === 'gone' || sources.some((source) => source.gone > 0);
  const { language, owner } = filters;
  const kept = { language, owner };
  const tabs: { tab: Tab; href: string }[] = [
    { tab: 'all', href: articlesHref(kept) },
    { tab: 'published', href: articlesHref({ ...kept, status: 'published' }) },
    { tab: 'draft', href: articlesHref({ ...kept, status: 'draft' }) },
    { tab: 'due', href: articlesHref({ ...kept, review: 'due' }) },
    ...(anyGone ? [{ tab: 'gone' as const, href: articlesHref({ ...kept, gone: 'true' }) }] : []),
    { tab: 'gaps', href: '/articles/gaps' },
  ];
  return (
    <LinkTabs
      label={t('views')}
      tabs={tabs.map(({ tab, href }) => ({ label: t(`tabs.${tab}`), href, current: tab === current }))}
    />
  );
}
