'use client';
import { useState } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useEarlierTickets, useTicketSearch } from '../data/tickets.ts';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { StatusGlyph, statusLabels } from '../ui/glyphs.tsx';

type MoveDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  ticket: TicketDetail;
  onChoose: (ticketId: string) => void;
};

/** Chooses the ticket that a mail belongs to: the contact's others first, then what answers to the words. */
export function MoveDialog({ open, onOpenChange, ticket, onChoose }: MoveDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Move to which ticket?"
        description="The mail goes with its files; later answers to it will follow. It can be undone."
        className="w-[min(34rem,calc(100vw-2rem))]"
      >
        <div className="mt-3 overflow-hidden rounded-md border">
          <Choices
            ticket={ticket}
            onChoose={(id) => {
              onOpenChange(false);
              onChoose(id);
            }}
          />
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Choices({ ticket, onChoose }: Pick<MoveDialogProps, 'ticket' | 'onChoose'>) {
  const [query, setQuery] = useState('');
  const { data: found = [] } = useTicketSearch(ticket.mailbox_id, query.trim());
  const { data: earlier = [] } = useEarlierTickets(ticket.contact.id);
  const own = query.trim() ? [] : earlier.filter(({ mailbox_id: id }) => id === ticket.mailbox_id);
  const all = [...own, ...found.filter(({ id }) => !own.some((one) => one.id === id))];
  const others = all.filter(({ id }) => id !== ticket.id).slice(0, 10);
  return (
    <Chooser
      label="Tickets"
      placeholder="Number, subject or person"
      query={query}
      onQueryChange={setQuery}
      filter={false}
    >
      {others.map((one) => (
        <Choice key={one.id} ticket={one} onChoose={onChoose} />
      ))}
    </Chooser>
  );
}

function Choice({ ticket, onChoose }: { ticket: TicketRow; onChoose: (id: string) => void }) {
  return (
    <ChooserItem value={ticket.id} onSelect={() => onChoose(ticket.id)}>
      <StatusGlyph status={ticket.status} className="size-3.5 shrink-0" />
      <span className="sr-only">{statusLabels[ticket.status]}. </span>
      <span className="shrink-0 text-muted tabular-nums">#{ticket.number}</span>
      <span className="min-w-0 flex-1 truncate">{ticket.subject || 'No subject'}</span>
      <span className="min-w-0 max-w-40 truncate text-muted text-small">
        {ticket.contact.name ?? ticket.contact.address}
      </span>
    </ChooserItem>
  );
}
