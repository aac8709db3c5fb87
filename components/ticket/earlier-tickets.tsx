'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useEarlierTickets } from '../data/tickets.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { ContextSection } from './context-section.tsx';

export function EarlierTickets({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations();
  const { data } = useEarlierTickets(ticket.contact.id);
  const others = (data ?? []).filter(({ id }) => id !== ticket.id);
  if (others.length === 0) return null;
  return (
    <ContextSection title={t('ticket.sections.others')}>
      <ul className="-mx-1.5 flex flex-col">
        {others.map(({ id, number, subject, status, last_message_at: at }) => (
          <li key={id}>
            <Link
              href={`/tickets/${number}`}
              className="flex h-7 items-center gap-2 rounded-md px-1.5 transition-colors duration-100 hover:bg-hover pointer-coarse:h-10"
            >
              <StatusGlyph status={status} className="size-3.5" />
              <span className="sr-only">{t(`tickets.statuses.${status}`)}. </span>
              <span className="min-w-0 flex-1 truncate">{subject || t('common.noSubject')}</span>
              <TimeAgo at={at} className="text-muted text-small tabular-nums" />
            </Link>
          </li>
        ))}
      </ul>
    </ContextSection>
  );
}
