'use client';
import { Import, Plus } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useArticleList, useFoundArticles } from '../data/articles.ts';
import { useUsers } from '../data/reference.ts';
import { languageChoices } from '../labels/languages.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { type ArticleFilters, articlesHref } from './article-filters.ts';
import { ArticleRow, FoundArticleRow } from './article-row.tsx';
import { ArticleTabs, tabOf } from './article-tabs.tsx';

/** What the assistants may know and cite, and the drafts that may become so. */
export function ArticleList({ filters }: { filters: ArticleFilters }) {
  const t = useTranslations('articles');
  const { user } = useAppContext();
  const [query, setQuery] = useState('');
  const search = useDeferredValue(query.trim());
  const box = useRef<HTMLInputElement>(null);
  useCommand('search', () => box.current?.focus());
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <PageLayout
      title={t('title')}
      description={t('description')}
      actions={user.role === 'viewer' ? null : <AddArticles />}
    >
      <ArticleTabs current={tabOf(filters)} filters={filters} />
      <div className="mb-3 flex flex-wrap gap-2">
        <SearchInput
          ref={box}
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onSearch={setQuery}
          className="min-w-48 flex-1"
        />
        <ArticleFilterMenus filters={filters} />
      </div>
      {search && !isFiltered ? <Found q={search} /> : <Rows filters={filters} q={search} />}
    </PageLayout>
  );
}

function AddArticles() {
  const t = useTranslations('articles');
  return (
    <div className="flex gap-2">
      <Button variant="outline" asChild>
        <Link href="/articles/import">
          <Import className="icon text-muted" />
          {t('import')}
        </Link>
      </Button>
      <NewArticleLink />
    </div>
  );
}

function NewArticleLink() {
  const t = useTranslations('articles');
  return (
    <Button variant="primary" asChild>
      <Link href="/articles/new">
        <Plus className="icon" />
        {t('new')}
      </Link>
    </Button>
  );
}

function ArticleFilterMenus({ filters }: { filters: ArticleFilters }) {
  const locale = useLocale();
  const t = useTranslations('articles');
  const go = useNavigate();
  const users = useUsers();
  const change = (part: ArticleFilters) => go(articlesHref({ ...filters, ...part }));
  return (
    <>
      <Select
        aria-label={t('facts.language')}
        className="w-auto"
        value={filters.language ?? ''}
        onChange={(event) => change({ language: event.target.value || undefined })}
      >
        <option value="">{t('anyLanguage')}</option>
        {languageChoices(locale, filters.language ?? null).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('facts.owner')}
        className="w-auto max-w-44"
        value={filters.owner ?? ''}
        onChange={(event) => change({ owner: event.target.value || undefined })}
      >
        <option value="">{t('anyOwner')}</option>
        {users.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </>
  );
}

function Found({ q }: { q: string }) {
  const t = useTranslations('articles');
  const { data: hits } = useFoundArticles(q);
  if (!hits) return null;
  if (hits.length === 0) return <Nothing description={t('empty.filtered')} />;
  return (
    <ul className="divide-y border-y">
      {hits.map((hit) => (
        <FoundArticleRow key={hit.id} hit={hit} />
      ))}
    </ul>
  );
}

function Rows({ filters, q }: { filters: ArticleFilters; q: string }) {
  const t = useTranslations('articles');
  const { user } = useAppContext();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useArticleList({
    ...filters,
    ...(q ? { q } : {}),
  });
  const rows = data?.pages.flatMap((page) => page.data);
  if (!rows) return null;
  if (rows.length === 0)
    return (
      <Nothing description={t(`empty.${emptyKind(filters, q)}`)}>
        {Object.keys(filters).length > 0 ? (
          <Button variant="outline" asChild>
            <Link href="/articles">{t('showAll')}</Link>
          </Button>
        ) : user.role === 'viewer' ? null : (
          <NewArticleLink />
        )}
      </Nothing>
    );
  return (
    <>
      <ul className="divide-y border-y">
        {rows.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}

function emptyKind({ status, language, owner, review, gone }: ArticleFilters, q: string) {
  if (q || language || owner) return 'filtered';
  if (review) return 'due';
  if (gone) return 'gone';
  return status === 'draft' ? 'draft' : 'all';
}

function Nothing({ description, children }: { description: string; children?: React.ReactNode }) {
  return (
    <div className="-mx-4">
      <EmptyState description={description}>{children}</EmptyState>
    </div>
  );
}
