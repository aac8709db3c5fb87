import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTold } from '../labels/told.ts';

type DraftNoticesProps = { draft: Draft; ticket: Ticket; refused: string | null };

/** What a reviewer must know before they sign: that it is stale, what the checks found, why the last try was refused. */
export function DraftNotices({ draft, ticket, refused }: DraftNoticesProps) {
  const t = useTranslations('draft');
  const tell = useTold();
  if (!draft.stale && draft.warnings.length === 0 && draft.checks.length === 0 && !refused) return null;
  return (
    <div className="mb-3 flex flex-col gap-1 rounded-md bg-amber-ground px-2.5 py-2 text-amber text-small">
      {refused ? <Notice alert>{refused}</Notice> : null}
      {draft.stale ? (
        <Notice>
          {ticket.contact.name ? t('stale', { contact: ticket.contact.name }) : t('staleUnnamed')}
        </Notice>
      ) : null}
      {[...draft.warnings_told, ...draft.checks.map(({ told, ...said }) => ({ ...said, text: told }))].map(
        (found) => (
          <Notice key={found.text}>{tell(found)}</Notice>
        ),
      )}
    </div>
  );
}

function Notice({ alert, children }: { alert?: boolean; children: ReactNode }) {
  return (
    <p role={alert ? 'alert' : undefined} className="flex items-start gap-1.5">
      <TriangleAlert aria-hidden className="mt-0.5 size-3 shrink-0 stroke-[1.75]" />
      <span>{children}</span>
    </p>
  );
}
