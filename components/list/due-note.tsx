'use client';
import { Clock, ClockAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { exactTime, spanTo } from '../labels/times.ts';
import { useClock } from '../time.tsx';
import { cn } from '../ui/cn.ts';

type DueNoteProps = {
  ticket: Pick<Ticket, 'due_at' | 'due_soon_at'>;
  /** Only a sign and the span where the container is narrow; its words stay for screen readers. */
  isShortInNarrow?: boolean;
  className?: string;
};

/** How long until a ticket is due, or since when it is overdue; nothing when it is not due. */
export function DueNote({ ticket, isShortInNarrow = false, className }: DueNoteProps) {
  const t = useTranslations('list.due');
  const clock = useClock();
  const { due_at: due, due_soon_at: soon } = ticket;
  if (!due) return null;
  const span = spanTo(due, clock);
  const isOver = new Date(due) <= clock.now;
  const isSoon = soon !== null && new Date(soon) <= clock.now;
  const Sign = isOver ? ClockAlert : Clock;
  return (
    <time
      dateTime={due}
      title={exactTime(due, clock)}
      className={cn(
        'shrink-0 tabular-nums',
        isOver ? 'font-medium text-red' : isSoon ? 'text-amber' : '',
        className,
      )}
    >
      {isShortInNarrow && span !== null ? (
        <span aria-hidden className="@sm:hidden">
          <Sign className="-translate-y-px mr-0.5 inline size-3 stroke-[1.75]" />
          {span}
        </span>
      ) : null}
      <span className={isShortInNarrow && span !== null ? '@max-sm:sr-only' : undefined}>
        {span === null ? t('now') : t(isOver ? 'overdue' : 'in', { span })}
      </span>
    </time>
  );
}
