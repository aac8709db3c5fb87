'use client';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { ShowMore } from '../ui/show-more.tsx';

type PersonTicketsProps = {
  list: Parameters<typeof ShowMore>[0]['list'] & { data?: { pages: { data: TicketRow[] }[] } | undefined };
  /** Whether a row names its contact, where there are several. */
  named?: boolean;
};

/** The tickets of a person or a company: status, subject, last message. */
export function PersonTickets({ list, named }: PersonTicketsProps) {
  const t = useTranslations('contacts.page');
  const rows = list.data?.pages.flatMap((page) => page.data);
  return (
    <section aria-label={t('tickets')} className="mt-8">
      <h2 className="mb-2 text-muted text-small">{t('tickets')}</h2>
      {rows?.length === 0 ? <p className="text-muted">{t('noTickets')}</p> : null}
      {rows?.length ? (
        <ul className="divide-y border-y">
          {rows.map((ticket) => (
            <PersonTicket key={ticket.id} ticket={ticket} named={named ?? false} />
          ))}
        </ul>
      ) : null}
      <ShowMore list={list} />
    </section>
  );
}

function PersonTicket({ ticket, named }: { ticket: TicketRow; named: boolean }) {
  const t = useTranslations();
  const { number, status, subject, preview, last_message_at: at, contact } = ticket;
  return (
    <li>
      <Link
        href={`/tickets/${number}`}
        className="-mx-2 flex gap-3 rounded-md px-2 py-2.5 transition-colors duration-100 hover:bg-hover"
      >
        <StatusGlyph status={status} className="mt-0.5 size-4 shrink-0" />
        <span className="sr-only">{t(`tickets.statuses.${status}`)}. </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
              {subject || t('common.noSubject')}
            </span>
            <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" />
          </span>
          <span dir="auto" className="block truncate text-muted text-small">
            <span className="tabular-nums">#{number}</span>
            {named ? ` · ${contact.name ?? contact.address}` : ''} · {preview}
          </span>
        </span>
      </Link>
    </li>
  );
}
