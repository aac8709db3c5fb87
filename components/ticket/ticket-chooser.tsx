'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useEarlierTickets, useTicketSearch } from '../data/tickets.ts';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { StatusGlyph } from '../ui/glyphs.tsx';

type TicketChooserProps = { ticket: TicketDetail; onChoose: (ticket: TicketRow) => void };

/** Another ticket of the mailbox: the contact's others first, then what matches the query. */
export function TicketChooser({ ticket, onChoose }: TicketChooserProps) {
  const t = useTranslations('merge');
  const [query, setQuery] = useState('');
  const { data: found = [] } = useTicketSearch(ticket.mailbox_id, query.trim());
  const { data: earlier = [] } = useEarlierTickets(ticket.contact.id);
  const own = query.trim() ? [] : earlier.filter(({ mailbox_id: id }) => id === ticket.mailbox_id);
  const all = [...own, ...found.filter(({ id }) => !own.some((one) => one.id === id))];
  const others = all.filter(({ id, merged_into }) => id !== ticket.id && !merged_into).slice(0, 10);
  return (
    <div className="mt-3 overflow-hidden rounded-md border">
      <Chooser
        label={t('choose.label')}
        placeholder={t('choose.placeholder')}
        empty={t('choose.empty')}
        query={query}
        onQueryChange={setQuery}
        filter={false}
      >
        {others.map((one) => (
          <Choice key={one.id} ticket={one} onChoose={onChoose} />
        ))}
      </Chooser>
    </div>
  );
}

function Choice({ ticket, onChoose }: { ticket: TicketRow; onChoose: TicketChooserProps['onChoose'] }) {
  const common = useTranslations('common');
  const statuses = useTranslations('tickets.statuses');
  return (
    <ChooserItem value={ticket.id} onSelect={() => onChoose(ticket)}>
      <StatusGlyph status={ticket.status} className="size-3.5 shrink-0" />
      <span className="sr-only">{statuses(ticket.status)}. </span>
      <span className="shrink-0 text-muted tabular-nums">#{ticket.number}</span>
      <span className="min-w-0 flex-1 truncate">{ticket.subject || common('noSubject')}</span>
      <span className="min-w-0 max-w-40 truncate text-muted text-small">
        {ticket.contact.name ?? ticket.contact.address}
      </span>
    </ChooserItem>
  );
}
