'use client';
import { Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LinkedTicket } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useLinkTickets } from '../data/use-link-tickets.ts';
import { useMergeTickets } from '../data/use-merge-tickets.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';

/** Where this matter came from and where it goes on, what is linked to it, and what was merged into it. */
export function LinkedTickets({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('merge');
  const words = useTranslations('ticket');
  const { user } = useAppContext();
  const navigate = useNavigate();
  const { unlink } = useLinkTickets(ticket.id);
  const { unmerge } = useMergeTickets({ onOpen: ({ number }) => navigate(`/tickets/${number}`) });
  const { goes_on_from: from, goes_on_in: further, linked, merged_from: merged } = ticket;
  if (!from && further.length + linked.length + merged.length === 0) return null;
  const canChange = user.role !== 'viewer' && !ticket.merged_into;
  return (
    <ul className="mt-1.5 flex flex-col gap-0.5 text-small">
      {from ? <LinkedTicketRow description={words('continuesFrom')} to={from} /> : null}
      {further.map((one) => (
        <LinkedTicketRow key={one.id} description={words('continuesIn')} to={one} />
      ))}
      {linked.map((one) => (
        <LinkedTicketRow key={one.id} description={t('linkedTo')} to={one}>
          {canChange ? (
            <RowAct label={t('unlink', { number: String(one.number) })} onClick={() => void unlink(one.id)}>
              <X className="size-3.5 stroke-[1.5]" />
            </RowAct>
          ) : null}
        </LinkedTicketRow>
      ))}
      {merged.map((one) => (
        <LinkedTicketRow key={one.id} description={t('mergedFrom')} to={one}>
          {canChange ? (
            <RowAct label={t('undoOf', { number: String(one.number) })} onClick={() => void unmerge(one)}>
              <Undo2 className="size-3.5 stroke-[1.5]" />
            </RowAct>
          ) : null}
        </LinkedTicketRow>
      ))}
    </ul>
  );
}

function RowAct({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Hint label={label}>
      <Button variant="muted" size="icon" className="size-5 shrink-0" aria-label={label} onClick={onClick}>
        {children}
      </Button>
    </Hint>
  );
}

function LinkedTicketRow({
  description,
  to: { number, subject, status },
  children,
}: {
  description: string;
  to: LinkedTicket;
  children?: ReactNode;
}) {
  const t = useTranslations();
  return (
    <li className="flex min-w-0 items-center gap-1.5 text-muted">
      <span className="shrink-0">{description}</span>
      <Link
        href={`/tickets/${number}`}
        className="flex min-w-0 items-center gap-1.5 rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current pointer-coarse:py-1.5"
      >
        <StatusGlyph status={status} className="size-3 shrink-0" />
        <span className="sr-only">{t(`tickets.statuses.${status}`)}. </span>
        <span className="shrink-0 tabular-nums">#{number}</span>
        <span className="min-w-0 truncate">{subject || t('common.noSubject')}</span>
      </Link>
      {children}
    </li>
  );
}
