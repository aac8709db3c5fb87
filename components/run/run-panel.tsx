'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useRun, useRuns } from '../data/tickets.ts';
import { isLive } from '../labels/steps.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { StepList } from './step-list.tsx';
import { useRunActions } from './use-run-actions.ts';

/** The newest run of a ticket, while it happens and after. */
export function RunPanel({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('run.panel');
  const { data: runs, isError } = useRuns(ticket.id);
  const newest = ticket.run ?? runs?.[0];
  const { data: read } = useRun(newest?.id);
  const run = ticket.run?.steps ? ticket.run : (read ?? newest);
  if (!run)
    return <p className="min-h-5 text-muted">{runs ? t('none') : isError ? t('unavailable') : null}</p>;
  return (
    <div className="flex flex-col gap-1.5">
      <StepList run={run} isWaiting={ticket.draft?.run_id === run.id} />
      <RunFooter run={run} />
    </div>
  );
}

function RunFooter({
  run,
}: {
  run: {
    id: string;
    status: Parameters<typeof isLive>[0]['status'];
    ticket_id: string;
    ticket_number: number;
  };
}) {
  const t = useTranslations('run');
  const { user } = useAppContext();
  const { stop } = useRunActions(run);
  return (
    <div className="flex gap-3 text-small">
      <Link
        href={`/runs/${run.id}`}
        className="rounded-sm text-muted underline decoration-strong-line underline-offset-3 hover:text-text"
      >
        {t('panel.open')}
      </Link>
      {isLive(run) && user.role !== 'viewer' ? (
        <Button variant="link" className="text-muted text-small" onClick={stop}>
          {t('stop')}
        </Button>
      ) : null}
    </div>
  );
}
