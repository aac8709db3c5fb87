'use client';
import { Merge, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useMergeTickets } from '../data/use-merge-tickets.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';

/** Says on a merged ticket where its entries are, and offers the undo. */
export function MergedNotice({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('merge');
  const { user } = useAppContext();
  const navigate = useNavigate();
  const { unmerge } = useMergeTickets({ onOpen: ({ number }) => navigate(`/tickets/${number}`) });
  const { merge } = ticket;
  if (!merge) return null;
  const number = String(merge.number);
  return (
    <section
      aria-label={t('notice.label')}
      className="my-3 flex flex-wrap items-start gap-x-3 gap-y-2.5 rounded-lg border px-3 py-2.5 md:-mx-3"
    >
      <Merge aria-hidden className="icon mx-1 mt-0.5 text-muted" />
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <p>
          <span className="font-semibold">{t('notice.title', { number })}</span>{' '}
          <span className="text-muted">
            {t.rich('notice.by', { name: merge.merged_by, at: () => <DateTime at={merge.merged_at} /> })}
          </span>
        </p>
        <p className="mt-0.5 text-muted">{t('notice.effect', { number })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" asChild>
          <Link href={`/tickets/${merge.number}`}>{t('notice.open', { number })}</Link>
        </Button>
        {user.role === 'viewer' ? null : (
          <Button variant="outline" onClick={() => void unmerge(ticket)}>
            <Undo2 className="icon text-muted" />
            {t('notice.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}
