'use client';
import type { TicketDetail } from '../data/shapes.ts';
import { useEarlier } from '../data/tickets.ts';
import { Go } from '../shell/navigation.tsx';
import { Ago } from '../time.tsx';
import { StatusGlyph, statusWords } from '../ui/glyphs.tsx';
import { Part } from './part.tsx';

export function EarlierTickets({ ticket }: { ticket: TicketDetail }) {
  const { data } = useEarlier(ticket.contact.id);
  const others = (data ?? []).filter(({ id }) => id !== ticket.id);
  if (others.length === 0) return null;
  return (
    <Part title="Other tickets">
      <ul className="-mx-1.5 flex flex-col">
        {others.map(({ id, number, subject, status, last_message_at: at }) => (
          <li key={id}>
            <Go
              href={`/tickets/${number}`}
              className="flex h-7 items-center gap-2 rounded-md px-1.5 transition-colors duration-100 hover:bg-hover pointer-coarse:h-10"
            >
              <StatusGlyph status={status} className="size-3.5" />
              <span className="sr-only">{statusWords[status]}. </span>
              <span className="min-w-0 flex-1 truncate">{subject || 'No subject'}</span>
              <Ago at={at} className="text-muted text-small tabular-nums" />
            </Go>
          </li>
        ))}
      </ul>
    </Part>
  );
}
