'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { stepLabel } from '../labels/steps.ts';
import { useTold } from '../labels/told.ts';
import { PenPoint } from '../ui/avatar.tsx';

/** One line in the draft’s place while the assistant works. The side column shows the steps. */
export function LiveRun({ ticket: { run } }: { ticket: TicketDetail }) {
  const t = useTranslations('run');
  const words = useTranslations('ticket.run');
  const tell = useTold();
  if (!run) return null;
  const last = run.steps?.findLast(({ kind, status }) => kind !== 'model' || status === 'started');
  const assistant = run.assistant_name;
  return (
    <p aria-live="polite" className="my-3 flex items-center gap-3 pl-1 text-muted">
      <PenPoint className="animate-pulse" />
      <span className="min-w-0 truncate pl-1">
        {run.status === 'queued'
          ? words('starting', { assistant })
          : last
            ? words('step', { assistant, step: stepLabel(t, last, tell).verb })
            : words('working', { assistant })}
      </span>
    </p>
  );
}
