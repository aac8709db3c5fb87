import { useTranslations } from 'use-intl';
import type { Run } from '#lib/assistant/schema.ts';
import { useTold } from '../labels/told.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { useCostLabel } from './use-cost-label.ts';

type RunRowProps = {
  run: Run;
  isSelected: boolean;
  /** Null where it cannot be chosen. */
  onSelectedChange: ((on: boolean) => void) | null;
};

/** A run in two lines: which ticket and when, then how it ended and what it cost. */
export function RunRow({ run, isSelected, onSelectedChange }: RunRowProps) {
  const t = useTranslations();
  const costLabel = useCostLabel();
  return (
    <li className="flex items-start gap-1 py-2.5">
      <span className="flex h-5 w-6 shrink-0 items-center pointer-coarse:w-10">
        {onSelectedChange ? (
          <input
            type="checkbox"
            checked={isSelected}
            onChange={(event) => onSelectedChange(event.target.checked)}
            aria-label={t('runs.selection.mark', { number: String(run.ticket_number) })}
            className="size-3.5 accent-(--ink-fill) pointer-coarse:size-4"
          />
        ) : null}
      </span>
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5">
        <p className="flex min-w-0 items-baseline gap-2">
          <Link
            href={`/runs/${run.id}`}
            className="min-w-0 truncate rounded-sm font-medium underline-offset-3 hover:underline"
          >
            {run.ticket_subject || t('common.noSubject')}
          </Link>
          <Link
            href={`/tickets/${run.ticket_number}`}
            className="shrink-0 rounded-sm text-muted text-small tabular-nums underline-offset-3 hover:underline"
          >
            #{run.ticket_number}
          </Link>
        </p>
        <TimeAgo at={run.created_at} className="text-right text-muted text-small tabular-nums" />
        <p className="min-w-0 text-muted text-small [overflow-wrap:anywhere]">
          <span className={cn(toneOf(run))}>{t(`run.status.${run.status}`)}</span> · {run.assistant_name}
          {run.model ? ` · ${run.model}` : ''}
          <RunEnd run={run} />
        </p>
        <span className="text-right text-muted text-small tabular-nums">{costLabel(run.cost_micros)}</span>
      </div>
    </li>
  );
}

function RunEnd({ run: { error, outcome_told: outcome } }: { run: Run }) {
  const tell = useTold();
  if (error)
    return (
      <span className="block text-text">
        {tell({ ...error, text: error.words })}
        {error.server_words ? ` “${error.server_words}”` : ''}
      </span>
    );
  return outcome ? <span className="block">{tell(outcome)}</span> : null;
}

function toneOf({ status }: Run) {
  if (status === 'failed') return 'text-red';
  return status === 'waiting' ? 'text-amber' : 'text-text';
}
