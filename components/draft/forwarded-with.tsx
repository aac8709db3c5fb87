import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { forwardableMails, uniqueFiles } from '../forward/forward-checklists.tsx';
import { ForwardNote, type ProposedForward } from './forward-note.tsx';

type ForwardedWithProps = {
  draft: Draft;
  ticket: TicketDetail;
  /** The address whose note is being edited. */
  edited: string | null;
  onEdit: (to: string | null) => void;
  onSaved?: (version: number) => void;
};

/** What a proposed forward would say and carry: its note, and how many mails and files. */
export function ForwardedWith({ draft, ticket, edited, onEdit, onSaved }: ForwardedWithProps) {
  const t = useTranslations('draft');
  const forwards = forwardsOf(draft);
  if (forwards.length === 0) return null;
  const mails = forwardableMails(ticket);
  const files = uniqueFiles(mails).length;
  return forwards.map((forward) => (
    <div key={forward.to} className="flex flex-col gap-1">
      <ForwardNote
        draft={draft}
        ticket={ticket}
        forward={forward}
        isEditing={edited === forward.to}
        onEditingChange={(isEditing) => onEdit(isEditing ? forward.to : null)}
        onSaved={onSaved}
      />
      <p className="text-muted text-small">
        {t('forwarded', {
          named: String(forwards.length > 1),
          to: forward.to,
          mails: mails.length,
          files,
          contact: ticket.contact.name ?? ticket.contact.address,
        })}
      </p>
    </div>
  ));
}

export function forwardsOf({ acts }: Draft): ProposedForward[] {
  return acts.flatMap((act) => (act.kind === 'forward' ? [act] : []));
}
