'use client';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ArticleGap } from '#lib/articles/gaps/schema.ts';
import { useMailboxes } from '../data/reference.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { GapProposal } from './gap-proposal.tsx';

/** One matter: what is asked, how often and when last; open, its tickets and the proposed article. */
export function GapRow({ gap }: { gap: ArticleGap }) {
  const t = useTranslations('articles.gaps');
  const [open, setOpen] = useState(false);
  const mailboxes = useMailboxes();
  const panel = useId();
  const answered = gap.tickets.filter((ticket) => ticket.answered).length;
  const mailbox = mailboxes.length > 1 ? mailboxes.find(({ id }) => id === gap.mailbox_id)?.address : null;
  return (
    <li>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
          className="flex w-full items-start gap-2 py-2.5 text-left outline-offset-[-2px] hover:bg-hover md:-mx-3 md:w-[calc(100%+1.5rem)] md:rounded-md md:px-3"
        >
          <ChevronRight
            aria-hidden
            className={cn(
              'mt-1 size-3.5 shrink-0 text-muted transition-transform duration-100',
              open ? 'rotate-90' : '',
            )}
          />
          <span className="min-w-0 flex-1">
            <span className="flex items-baseline gap-3">
              <span dir="auto" className={cn('min-w-0 flex-1 font-medium', open ? '' : 'truncate')}>
                {gap.question}
              </span>
              <TimeAgo at={gap.last_handed_off_at} className="shrink-0 text-muted text-small tabular-nums" />
            </span>
            <span className="block truncate text-muted">
              {[
                t('tickets', { count: gap.ticket_count }),
                t('answeredCount', { count: answered }),
                gap.status === 'drafted' ? t('drafted') : null,
                gap.settled_by
                  ? t(gap.status === 'dismissed' ? 'dismissedBy' : 'closedBy', { person: gap.settled_by })
                  : null,
                mailbox,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </button>
      </h2>
      <div id={panel} hidden={!open} className="pb-5 pl-5.5">
        {open ? (
          <>
            <TicketsOfGap gap={gap} />
            <GapProposal gap={gap} />
          </>
        ) : null}
      </div>
    </li>
  );
}

function TicketsOfGap({ gap }: { gap: ArticleGap }) {
  const t = useTranslations();
  return (
    <ul aria-label={t('articles.gaps.ticketList')} className="mt-1 mb-4 flex flex-col">
      {gap.tickets.map(({ id, number, subject, answered, handed_off_at: at }) => (
        <li key={id}>
          <Link
            href={`/tickets/${number}`}
            className="-mx-1.5 flex items-baseline gap-2 rounded-md px-1.5 py-1 hover:bg-hover"
          >
            <span className="text-muted tabular-nums">#{number}</span>
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {subject ?? t('common.noSubject')}
            </span>
            <span className="text-muted text-small">
              {t(answered ? 'articles.gaps.answered' : 'articles.gaps.open')}
            </span>
            <TimeAgo at={at} className="w-12 text-right text-muted text-small tabular-nums" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
