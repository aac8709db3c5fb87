'use client';
import type { TicketDetail } from '../data/shapes.ts';
import { RunPanel } from '../run/run-panel.tsx';
import { ContactPart } from './contact-part.tsx';
import { EarlierTickets } from './earlier-tickets.tsx';
import { Part } from './part.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { Todos } from './todos.tsx';

/** What helps to answer: who writes, what the assistant did, what is to do, what was before. */
export function ContextColumn({ ticket }: { ticket: TicketDetail }) {
  return (
    <div className="flex flex-col divide-y">
      <ContactPart ticket={ticket} />
      <Part title="Assistant">
        <RunPanel ticket={ticket} />
      </Part>
      <Part title="Todos">
        <Todos ticketId={ticket.id} />
      </Part>
      <EarlierTickets ticket={ticket} />
      <Part title="Ticket">
        <TicketFacts ticket={ticket} />
      </Part>
    </div>
  );
}
