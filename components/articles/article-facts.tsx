'use client';
import type { ReactNode } from 'react';
import type { Article } from '#lib/articles/schema.ts';
import { useGapOfArticle } from '../data/article-gaps.ts';
import { useMailboxes, useUsers } from '../data/reference.ts';
import { languageName } from '../labels/languages.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { DateTime, useNow } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { isReviewDue, reviewDueBefore } from './article-filters.ts';
import { SourceNote } from './source-note.tsx';
import type { ArticleActs } from './use-article-acts.ts';

/** Who keeps an article, since when it is out, when it was reviewed; `acts` are null for those who only read. */
export function ArticleFacts({ article, acts }: { article: Article; acts: ArticleActs | null }) {
  const { articleReviewMonths } = useAppContext();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const { data: gap } = useGapOfArticle(article.id);
  const isDue = isReviewDue(article, reviewDueBefore(useNow(), articleReviewMonths));
  const facts: [string, ReactNode][] = [
    [
      'Status',
      article.published_at ? (
        <Line key="status" act={acts ? ['Unpublish', () => acts.unpublish(article)] : null}>
          Published <DateTime at={article.published_at} />
          {article.published_by ? ` by ${article.published_by}` : ''}
        </Line>
      ) : article.status === 'draft' ? (
        'Draft'
      ) : (
        'Published'
      ),
    ],
    [
      'Last reviewed',
      <Line key="reviewed" act={acts ? ['Mark as reviewed', () => acts.markReviewed(article)] : null}>
        {article.reviewed_at ? (
          <>
            <DateTime at={article.reviewed_at} /> by {article.reviewed_by}
          </>
        ) : (
          'Never'
        )}
        {isDue ? <span className="text-amber"> · review due</span> : null}
      </Line>,
    ],
    ['Owner', users.find(({ id }) => id === article.owner_id)?.name ?? 'Nobody'],
    [
      'Language',
      article.language
        ? `${languageName(article.language)}${article.language_detected ? ' (detected)' : ''}`
        : 'Not recognised',
    ],
    [
      'Mailbox',
      article.mailbox_id === null
        ? 'All mailboxes'
        : mailboxes.find(({ id }) => id === article.mailbox_id)?.address,
    ],
    [
      'Made from',
      gap ? (
        <span key="tickets" className="flex flex-wrap gap-x-2">
          {gap.tickets.map(({ id, number }) => (
            <Link
              key={id}
              href={`/tickets/${number}`}
              className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
            >
              #{number}
            </Link>
          ))}
        </span>
      ) : null,
    ],
    ['Source', article.source ? <SourceNote key="source" source={article.source} /> : null],
    [
      'Version',
      <span key="version">
        {article.version}, changed <DateTime at={article.updated_at} />
        {' · '}
        <Link
          href={`/articles/${article.id}/history`}
          className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          History
        </Link>
      </span>,
    ],
  ];
  return <Facts facts={facts} className="mb-6 border-y py-3 text-small" />;
}

type LineProps = { act: [label: string, onClick: () => Promise<void>] | null; children: ReactNode };

/** A fact with the act that changes it. */
function Line({ act, children }: LineProps) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span>{children}</span>
      {act ? (
        <Button variant="link" className="text-small" onClick={() => void act[1]()}>
          {act[0]}
        </Button>
      ) : null}
    </span>
  );
}
