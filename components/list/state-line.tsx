'use client';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { useAssistants } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { DateTime } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { priorityLabels } from '../ui/glyphs.tsx';

const troubleLabels = {
  failed: { label: 'reply failed', tone: 'text-red' },
  bounced: { label: 'reply bounced', tone: 'text-red' },
  suppressed: { label: 'address suppressed', tone: 'text-amber' },
  uncertain: { label: 'may have been sent', tone: 'text-amber' },
  deferred: { label: 'reply put off', tone: 'text-amber' },
  queued: { label: 'reply leaves later', tone: '' },
};

/** The one line that states a ticket’s state, the most urgent first. */
export function StateLine({ row }: { row: TicketRow }) {
  const isPressing = row.status !== 'closed' && (row.priority === 'urgent' || row.priority === 'high');
  return (
    <span className="flex max-w-[58%] shrink-0 items-baseline gap-1.5 truncate text-muted text-small">
      {isPressing ? (
        <span className={row.priority === 'urgent' ? 'font-medium text-red' : 'text-text'}>
          {priorityLabels[row.priority].toLowerCase()}
        </span>
      ) : null}
      <State row={row} />
    </span>
  );
}

function State({ row }: { row: TicketRow }) {
  const t = useTranslations('composer');
  const { user } = useAppContext();
  const assistants = useAssistants();
  const assistant = assistants.find(({ id }) => id === row.assistant_id)?.name ?? 'the assistant';
  const { label, tone } = row.delivery_trouble
    ? troubleLabels[row.delivery_trouble]
    : { label: null, tone: '' };

  if (label) return <span className={cn('truncate', tone)}>{label}</span>;
  if (row.status === 'snoozed' && row.snoozed_until) {
    return (
      <span className="truncate">
        until <DateTime at={row.snoozed_until} />
      </span>
    );
  }
  if (row.status === 'closed')
    return <span className="truncate">{row.resolution_note ? 'resolved' : 'closed'}</span>;
  const writer = row.writers.find(({ id }) => id === user.id) ?? row.writers[0];
  if (writer)
    return (
      <span className="truncate text-text">
        <PenLine aria-hidden className="-translate-y-px mr-1 inline size-3 stroke-[1.75]" />
        {writer.id === user.id ? t('unsentReply') : t('isWriting', { name: writer.name })}
      </span>
    );
  if (row.draft_act === 'reply' || (row.draft_act && !row.needs_person)) {
    return (
      <span className="truncate text-text">
        <PenLine aria-hidden className="-translate-y-px mr-1 inline size-3 stroke-[1.75]" />
        {row.draft_act === 'reply' ? 'draft ready' : 'decision waits'}
      </span>
    );
  }
  if (row.run_status === 'running') return <span className="truncate">{assistant} is writing</span>;
  if (row.run_status) return <span className="truncate">{assistant} is next</span>;
  if (row.assignee_id)
    return (
      <span className="truncate">{row.assignee_id === user.id ? 'assigned to you' : row.assignee_name}</span>
    );
  if (row.needs_person) return <span className="truncate text-text">needs a person</span>;
  if (row.status === 'in_progress') return <span className="truncate">answered</span>;
  return <span className="truncate">not answered yet</span>;
}
