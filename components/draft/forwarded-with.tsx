import type { Draft } from '#lib/drafts/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { forwardableMails, uniqueFiles } from '../forward/forward-checklists.tsx';

type ForwardedWithProps = { acts: Draft['acts']; ticket: TicketDetail };

/** What a proposed forward would say and carry: its note, and how many mails and files. */
export function ForwardedWith({ acts, ticket }: ForwardedWithProps) {
  const forwards = acts.flatMap((act) => (act.kind === 'forward' ? [act] : []));
  if (forwards.length === 0) return null;
  const mails = forwardableMails(ticket);
  const files = uniqueFiles(mails).length;
  const contents = [
    counted(mails.length, 'mail', 'mails'),
    ...(files ? [counted(files, 'file', 'files')] : []),
  ].join(' and ');
  return forwards.map(({ to, note }) => (
    <div key={to} className="flex flex-col gap-1">
      <blockquote className="whitespace-pre-wrap border-l-2 pl-3 text-read text-text [overflow-wrap:anywhere]">
        {note}
      </blockquote>
      <p className="text-muted text-small">
        {forwards.length > 1 ? `To ${to}, with` : 'With'} {contents} of this ticket;{' '}
        {ticket.contact.name ?? ticket.contact.address} does not see it.
      </p>
    </div>
  ));
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
