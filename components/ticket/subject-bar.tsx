'use client';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { PresenceFaces } from '../presence/presence-line.tsx';

/** The subject again, above the entries, while its heading is out of sight. A screen reader has the heading. */
export function SubjectBar({
  ticket,
  heading,
}: {
  ticket: TicketDetail;
  heading: RefObject<HTMLElement | null>;
}) {
  const t = useTranslations('common');
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    if (!heading.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setPast(entry?.isIntersecting === false));
    observer.observe(heading.current);
    return () => observer.disconnect();
  }, [heading]);
  if (!isPast) return null;
  return (
    <div aria-hidden className="sticky top-0 z-10 h-0 print:hidden">
      <div className="flex h-9 items-center gap-2 border-b bg-surface px-4 md:px-8">
        <span dir="auto" className="min-w-0 truncate font-medium">
          {ticket.subject || t('noSubject')}
        </span>
        <span className="shrink-0 text-muted text-small tabular-nums">#{ticket.number}</span>
        <span className="flex-1" />
        <PresenceFaces ticketId={ticket.id} />
      </div>
    </div>
  );
}
