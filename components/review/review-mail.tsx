'use client';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { PresenceLine } from '../presence/presence-line.tsx';
import { Link } from '../shell/navigation.tsx';
import { SummaryCard } from '../summary/summary-card.tsx';
import { FoldedEntries } from '../ticket/folded-entries.tsx';
import { Mail } from '../ticket/mail.tsx';
import { NeedsPerson } from '../ticket/needs-person.tsx';
import { Note } from '../ticket/note.tsx';

/** The contact's mail that the draft answers, and what came after; everything before lies folded. */
export function ReviewMail({ ticket, draft }: { ticket: TicketDetail; draft: Draft }) {
  const t = useTranslations();
  const lastReply = ticket.messages.findLastIndex(
    ({ kind, forward_id }) => kind === 'outbound' && forward_id === null,
  );
  const based = ticket.messages.findIndex(({ id }) => id === draft.based_on_message_id);
  const cut = Math.max(0, Math.min(lastReply + 1, based === -1 ? ticket.messages.length - 1 : based));
  const entry = (message: TicketDetail['messages'][number]) => (
    <div key={message.id}>
      {message.kind === 'note' ? <Note message={message} /> : <Mail message={message} ticket={ticket} />}
    </div>
  );
  const early = ticket.messages.slice(0, cut);
  return (
    <>
      <header className="pt-5 pb-1">
        <h2
          dir="auto"
          className="text-balance font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]"
        >
          {ticket.subject || t('common.noSubject')}
        </h2>
        <div className="flex h-5 items-center gap-3 text-muted text-small">
          <Link
            href={`/tickets/${ticket.number}`}
            className="shrink-0 rounded-sm tabular-nums underline decoration-strong-line underline-offset-3 hover:text-text"
          >
            {t('review.openTicket', { number: String(ticket.number) })}
          </Link>
          <PresenceLine ticketId={ticket.id} />
        </div>
      </header>
      <SummaryCard ticket={ticket} />
      <FoldedEntries count={early.length} authors={early.map(({ author }) => author.name)}>
        {early.map(entry)}
      </FoldedEntries>
      {ticket.messages.slice(cut).map(entry)}
      <NeedsPerson ticket={ticket} />
    </>
  );
}
