'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Citation } from '#lib/drafts/schema.ts';
import { ApiProblem } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useArticle } from '../data/articles.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { Link } from '../shell/navigation.tsx';
import { cn } from '../ui/cn.ts';

type EvidenceProps = {
  citations: Citation[];
  ticket: TicketDetail | undefined;
  className?: string;
  spacious?: boolean;
};

/** The sources of a draft by number; each opens in place. */
export function Evidence({ citations, ticket, className, spacious = false }: EvidenceProps) {
  const t = useTranslations('draft');
  return citations.length === 0 ? null : (
    <ol aria-label={t('sources.title')} className={cn('flex flex-col gap-0.5 text-small', className)}>
      {citations.map((citation) => (
        <li key={citation.index}>
          <Source citation={citation} ticket={ticket} spacious={spacious} />
        </li>
      ))}
    </ol>
  );
}

type SourceProps = { citation: Citation; ticket: TicketDetail | undefined; spacious: boolean };

function Source({ citation: { index, kind, id, title, quote }, ticket, spacious }: SourceProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      data-source={index}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group"
    >
      <summary className="-mx-1 flex list-none items-baseline gap-2 rounded-md px-1 py-0.5 hover:bg-hover pointer-coarse:py-2 [&::-webkit-details-marker]:hidden">
        <span className="font-medium text-ink tabular-nums">{index}</span>
        <span className={cn('min-w-0', spacious ? 'flex-1' : 'truncate')}>
          {title}
          {quote ? (
            <span className={cn('text-muted group-open:hidden', spacious ? 'line-clamp-2' : '')}>
              {spacious ? '' : ' · '}
              {quote}
            </span>
          ) : null}
        </span>
        <ChevronRight
          aria-hidden
          className="mt-0.5 size-3 shrink-0 self-start text-muted transition-transform duration-100 group-open:rotate-90"
        />
      </summary>
      <div className="mt-1 mb-2 ml-4 flex flex-col gap-2 border-l pl-3">
        {quote ? <blockquote className="text-text">“{quote}”</blockquote> : null}
        {open && kind === 'article' ? <ArticleSource id={id} /> : null}
        {open && kind === 'message' ? <MessageSource id={id} ticket={ticket} /> : null}
      </div>
    </details>
  );
}

function ArticleSource({ id }: { id: string }) {
  const t = useTranslations('draft');
  const { data: article, error } = useArticle(id);
  if (!article && error) {
    const gone = error instanceof ApiProblem && error.status === 404;
    return <p className="text-muted">{t(gone ? 'sources.gone' : 'sources.unavailable')}</p>;
  }
  if (!article) return null;
  return (
    <>
      <div className="max-h-60 overflow-y-auto text-muted">
        <Markdown text={article.body} anyHeading className="gap-2 text-small" />
      </div>
      <Link
        href={`/articles/${id}`}
        className="self-start rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        {t('sources.open')}
      </Link>
    </>
  );
}

function MessageSource({ id, ticket }: { id: string; ticket: TicketDetail | undefined }) {
  const message = ticket?.messages.find((candidate) => candidate.id === id);
  if (!message) return null;
  return <p className="max-h-60 overflow-y-auto whitespace-pre-wrap text-muted">{message.visible_text}</p>;
}
