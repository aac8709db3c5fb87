'use client';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';
import type { ApiResponse, api } from '../data/api.ts';
import { useUsers } from '../data/reference.ts';
import { languageName } from '../labels/languages.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo, useNow } from '../time.tsx';
import { isReviewDue, reviewDueBefore } from './article-filters.ts';
import { SourceMark } from './source-mark.tsx';

/** An article in the list: its state in words, who keeps it, and how it begins. */
export function ArticleRow({ article }: { article: Article }) {
  const t = useTranslations('articles.marks');
  const locale = useLocale();
  const { articleReviewMonths } = useAppContext();
  const users = useUsers();
  const isDue = isReviewDue(article, reviewDueBefore(useNow(), articleReviewMonths));
  const owner = users.find(({ id }) => id === article.owner_id)?.name;
  const marks = [
    article.status === 'draft' ? (
      <span key="status" className="text-text">
        {t('draft')}
      </span>
    ) : null,
    article.audience === 'internal' ? t('internal') : null,
    isDue ? (
      <span key="due" className="text-amber">
        {t('reviewDue')}
      </span>
    ) : null,
    article.source?.gone_at ? <SourceMark key="source" source={article.source} /> : null,
    article.language ? <Wide key="language">{languageName(article.language, locale)}</Wide> : null,
    owner ? <Wide key="owner">{owner}</Wide> : null,
  ];
  return (
    <Row
      id={article.id}
      title={article.title}
      text={plain(article.body)}
      marks={marks}
      at={<TimeAgo at={article.updated_at} className="tabular-nums" />}
    />
  );
}

type Hit = ApiResponse<typeof api.articles.search.$get>['data'][number];

/** The same for an article that was found, with the passage that fits. */
export function FoundArticleRow({ hit }: { hit: Hit }) {
  const t = useTranslations('articles.marks');
  return (
    <Row
      id={hit.id}
      title={hit.title}
      text={hit.snippet}
      marks={[hit.audience === 'internal' ? t('internal') : null]}
    />
  );
}

const Wide = ({ children }: { children: ReactNode }) => <span className="hidden sm:inline">{children}</span>;

type RowProps = { id: string; title: string; text: string; marks: ReactNode[]; at?: ReactNode };

function Row({ id, title, text, marks, at }: RowProps) {
  const shown = [...marks, at].filter(Boolean);
  return (
    <li>
      <Link
        href={`/articles/${id}`}
        className="flex flex-col gap-0.5 py-2.5 outline-offset-[-2px] hover:bg-hover md:-mx-3 md:rounded-md md:px-3"
      >
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
          <span className="flex shrink-0 items-baseline gap-3 text-muted text-small">
            {shown.map((mark, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a row keep their order
              <span key={at} className="contents">
                {mark}
              </span>
            ))}
          </span>
        </span>
        <span className="truncate text-muted">{text}</span>
      </Link>
    </li>
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
