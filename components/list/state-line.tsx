'use client';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { useAssistants } from '../data/reference.ts';
import { useTeams } from '../data/teams.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { DateTime } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { DueNote } from './due-note.tsx';

const troubleTones = {
  failed: 'text-red',
  bounced: 'text-red',
  suppressed: 'text-amber',
  uncertain: 'text-amber',
  deferred: 'text-amber',
  queued: '',
};

/** The one line that states a ticket’s state, the most urgent first. */
export function StateLine({ row }: { row: TicketRow }) {
  const t = useTranslations('list.urgency');
  const { priority } = row;
  const isPressing = row.status !== 'closed' && (priority === 'urgent' || priority === 'high');
  return (
    // When it is due takes its room from the subject where the row is narrow, not from the state.
    <span
      className={cn(
        'flex max-w-[58%] shrink-0 items-baseline gap-1.5 truncate text-muted text-small',
        row.due_at && '@max-sm:max-w-[74%]',
      )}
    >
      {isPressing ? (
        <span className={priority === 'urgent' ? 'font-medium text-red' : 'text-text'}>{t(priority)}</span>
      ) : null}
      <DueNote ticket={row} isShortInNarrow />
      <State row={row} />
    </span>
  );
}

function State({ row }: { row: TicketRow }) {
  const t = useTranslations('list.states');
  const words = useTranslations('list');
  const unsent = useTranslations('composer');
  const { user } = useAppContext();
  const assistants = useAssistants();
  const teams = useTeams();
  const assistant = assistants.find(({ id }) => id === row.assistant_id)?.name ?? words('assistant');
  const { delivery_trouble: trouble, snoozed_until: until } = row;
  if (trouble) return <span className={cn('truncate', troubleTones[trouble])}>{t(trouble)}</span>;
  if (row.status === 'snoozed' && until)
    return <span className="truncate">{t.rich('snoozed', { time: () => <DateTime at={until} /> })}</span>;
  if (row.status === 'closed')
    return <span className="truncate">{t(row.resolution_note ? 'resolved' : 'closed')}</span>;
  const writer = row.writers.find(({ id }) => id === user.id) ?? row.writers[0];
  if (writer)
    return (
      <span className="truncate text-text">
        <PenLine aria-hidden className="-translate-y-px mr-1 inline size-3 stroke-[1.75]" />
        {writer.id === user.id ? unsent('unsentReply') : unsent('unsentReplyBy', { name: writer.name })}
      </span>
    );
  if (row.draft_act === 'reply' || (row.draft_act && !row.needs_person)) {
    return (
      <span className="truncate text-text">
        <PenLine aria-hidden className="-translate-y-px mr-1 inline size-3 stroke-[1.75]" />
        {t(row.draft_act === 'reply' ? 'draft' : 'decision')}
      </span>
    );
  }
  if (row.run_status === 'running') return <span className="truncate">{t('writing', { assistant })}</span>;
  if (row.run_status) return <span className="truncate">{t('next', { assistant })}</span>;
  if (row.assignee_id)
    return (
      <span className="truncate">{row.assignee_id === user.id ? t('assignedToYou') : row.assignee_name}</span>
    );
  const team = teams.find(({ id }) => id === row.assignee_team_id);
  if (team) return <span className="truncate">{team.name}</span>;
  if (row.needs_person) return <span className="truncate text-text">{t('needsPerson')}</span>;
  if (row.status === 'in_progress') return <span className="truncate">{t('answered')}</span>;
  // When it is due says that it is not answered.
  return row.due_at ? null : <span className="truncate">{t('unanswered')}</span>;
}
