import { Hand } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTold } from '../labels/told.ts';

/** Why the assistant left this to people. */
export function NeedsPerson({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  const tell = useTold();
  return ticket.needs_person_told && ticket.status !== 'closed' ? (
    <p className="my-3 flex items-start gap-3 rounded-lg border px-3 py-2.5 md:-mx-3">
      <Hand aria-hidden className="icon mx-1 mt-0.5 text-muted" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="font-semibold">{t('needsPerson')}</span> {tell(ticket.needs_person_told)}
      </span>
    </p>
  ) : null;
}
