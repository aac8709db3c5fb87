'use client';
import { PenLine } from 'lucide-react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { useAssistants } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { At } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { priorityWords } from '../ui/glyphs.tsx';

const trouble = {
  failed: { words: 'reply failed', tone: 'text-red' },
  bounced: { words: 'reply bounced', tone: 'text-red' },
  suppressed: { words: 'address suppressed', tone: 'text-amber' },
  uncertain: { words: 'may have been sent', tone: 'text-amber' },
  deferred: { words: 'reply put off', tone: 'text-amber' },
  queued: { words: 'reply leaves later', tone: '' },
};

/** The one line that says how it stands with a ticket: what needs somebody most comes first. */
export function StateLine({ row }: { row: TicketRow }) {
  const pressing = row.status !== 'closed' && (row.priority === 'urgent' || row.priority === 'high');
  return (
    <span className="flex max-w-[58%] shrink-0 items-baseline gap-1.5 truncate text-muted text-small">
      {pressing ? (
        <span className={row.priority === 'urgent' ? 'font-medium text-red' : 'text-text'}>
          {priorityWords[row.priority].toLowerCase()}
        </span>
      ) : null}
      <State row={row} />
    </span>
  );
}

function State({ row }: { row: TicketRow }) {
  const { user } = useDesk();
  const assistants = useAssistants();
  const assistant = assistants.find(({ id }) => id === row.assistant_id)?.name ?? 'the assistant';
  const { words, tone } = row.delivery_trouble ? trouble[row.delivery_trouble] : { words: null, tone: '' };

  if (words) return <span className={cn('truncate', tone)}>{words}</span>;
  if (row.status === 'snoozed' && row.snoozed_until) {
    return (
      <span className="truncate">
        until <At at={row.snoozed_until} />
      </span>
    );
  }
  if (row.status === 'closed')
    return <span className="truncate">{row.resolution_note ? 'resolved' : 'closed'}</span>;
  if (row.draft_waiting) {
    return (
      <span className="truncate text-text">
        <PenLine aria-hidden className="-translate-y-px mr-1 inline size-3 stroke-[1.75]" />
        draft ready
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
