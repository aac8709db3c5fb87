'use client';
import { Plus } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useArticles } from '../data/articles.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { SearchInput } from '../ui/search-input.tsx';

/** What the assistants may know and cite. */
export function ArticleList() {
  const { user } = useAppContext();
  const [query, setQuery] = useState('');
  const search = useDeferredValue(query.trim());
  const { data: articles } = useArticles(search);
  const box = useRef<HTMLInputElement>(null);
  useCommand('search', () => box.current?.focus());
  const createLink =
    user.role === 'viewer' ? null : (
      <Button variant="primary" asChild>
        <Link href="/articles/new">
          <Plus className="icon" />
          New article
        </Link>
      </Button>
    );

  return (
    <PageLayout
      title="Articles"
      description="What the assistants may read and cite. Internal ones inform an answer and are never quoted."
      actions={createLink}
    >
      <SearchInput
        ref={box}
        aria-label="Search articles"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className="mb-3"
      />
      {articles === undefined ? null : articles.length === 0 ? (
        <div className="-mx-4">
          <EmptyState
            description={
              search
                ? 'No article speaks of that.'
                : 'No article yet. Without one an assistant has nothing to cite, and leaves tickets to people.'
            }
          >
            {search ? null : createLink}
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y border-y">
          {articles.map(({ id, title, body, audience, updated_at: at }) => (
            <li key={id}>
              <Link
                href={`/articles/${id}`}
                className="flex flex-col gap-0.5 py-2.5 outline-offset-[-2px] hover:bg-hover md:-mx-3 md:rounded-md md:px-3"
              >
                <span className="flex items-baseline gap-2">
                  <span className="min-w-0 truncate font-medium">{title}</span>
                  {audience === 'internal' ? <span className="text-muted text-small">internal</span> : null}
                  <span className="flex-1" />
                  {at ? <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" /> : null}
                </span>
                <span className="truncate text-muted">{plain(body)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </PageLayout>
  );
}

function plain(markdown: string) {
  return markdown
    .slice(0, 400)
    .replace(/^#+ .*$/gm, '')
    .replace(/[*_`>#|-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
