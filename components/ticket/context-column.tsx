'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { RunPanel } from '../run/run-panel.tsx';
import { ContactSection } from './contact-section.tsx';
import { ContextSection } from './context-section.tsx';
import { EarlierTickets } from './earlier-tickets.tsx';
import { FollowUp } from './follow-up.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { Todos } from './todos.tsx';

/** What helps to answer: who writes, what the assistant did, what is to do, what was before. Nothing of a merged ticket is changed. */
export function ContextColumn({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.sections');
  return (
    <fieldset disabled={ticket.merged_into !== null} className="flex min-w-0 flex-col divide-y">
      <ContactSection ticket={ticket} />
      <ContextSection title={t('assistant')}>
        <RunPanel ticket={ticket} />
      </ContextSection>
      {ticket.merged_into ? null : (
        <ContextSection title={t('todos')}>
          <Todos ticketId={ticket.id} />
        </ContextSection>
      )}
      <EarlierTickets ticket={ticket} />
      <ContextSection title={t('ticket')}>
        <TicketFacts ticket={ticket} />
        <FollowUp ticket={ticket} />
      </ContextSection>
    </fieldset>
  );
}
