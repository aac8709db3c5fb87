'use client';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { DueNote } from '../list/due-note.tsx';
import { DateTime } from '../time.tsx';

/** What the ticket is due for, by when, and how long that is. */
export function DueFact({ ticket }: { ticket: Pick<Ticket, 'due_at' | 'due_kind' | 'due_soon_at'> }) {
  const t = useTranslations('ticket.facts.dueBy');
  const { due_at: due, due_kind: kind } = ticket;
  if (!due || !kind) return null;
  return (
    <>
      {t.rich(kind, { time: () => <DateTime at={due} /> })}
      <DueNote ticket={ticket} className="block text-small" />
    </>
  );
}
