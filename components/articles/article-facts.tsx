'use client';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
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
  const articles = useTranslations('articles');
  const t = useTranslations('articles.facts');
  const locale = useLocale();
  const { articleReviewMonths } = useAppContext();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const { data: gap } = useGapOfArticle(article.id);
  const isDue = isReviewDue(article, reviewDueBefore(useNow(), articleReviewMonths));
  const facts: [string, ReactNode][] = [
    [
      t('status'),
      article.published_at ? (
        <Line key="status" act={acts ? [articles('unpublish'), () => acts.unpublish(article)] : null}>
          <Published article={article} at={article.published_at} />
        </Line>
      ) : (
        t(article.status)
      ),
    ],
    [
      t('reviewed'),
      <Line key="reviewed" act={acts ? [articles('markReviewed'), () => acts.markReviewed(article)] : null}>
        {isDue ? (
          t.rich('due', {
            reviewed: () => <Reviewed article={article} />,
            due: (chunks) => <span className="text-amber">{chunks}</span>,
          })
        ) : (
          <Reviewed article={article} />
        )}
      </Line>,
    ],
    [t('owner'), users.find(({ id }) => id === article.owner_id)?.name ?? t('noOwner')],
    [
      t('language'),
      article.language === null
        ? t('notDetected')
        : article.language_detected
          ? t('detected', { language: languageName(article.language, locale) })
          : languageName(article.language, locale),
    ],
    [
      t('mailbox'),
      article.mailbox_id === null
        ? t('allMailboxes')
        : mailboxes.find(({ id }) => id === article.mailbox_id)?.address,
    ],
    [
      t('tickets'),
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
    [t('source'), article.source ? <SourceNote key="source" source={article.source} /> : null],
    [
      t('version'),
      <span key="version">
        {t.rich('changed', {
          version: String(article.version),
          time: () => <DateTime at={article.updated_at} />,
        })}
        {' · '}
        <Link
          href={`/articles/${article.id}/history`}
          className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          {t('history')}
        </Link>
      </span>,
    ],
  ];
  return <Facts facts={facts} className="mb-6 border-y py-3 text-small" />;
}

function Published({ article: { published_by: person }, at }: { article: Article; at: string }) {
  const t = useTranslations('articles.facts');
  const time = () => <DateTime at={at} />;
  return person ? t.rich('publishedBy', { time, person }) : t.rich('publishedAt', { time });
}

function Reviewed({ article: { reviewed_at: at, reviewed_by: person } }: { article: Article }) {
  const t = useTranslations('articles.facts');
  return at ? t.rich('reviewedBy', { time: () => <DateTime at={at} />, person: person ?? '' }) : t('never');
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
