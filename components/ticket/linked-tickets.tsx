import type { LinkedTicket } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { Link } from '../shell/navigation.tsx';
import { StatusGlyph, statusLabels } from '../ui/glyphs.tsx';

/** Where this matter came from and where it goes on. */
export function LinkedTickets({ ticket }: { ticket: TicketDetail }) {
  const { goes_on_from: from, goes_on_in: further } = ticket;
  if (!from && further.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-col gap-0.5 text-small">
      {from ? <LinkedTicketRow description="Goes on from" to={from} /> : null}
      {further.map((one) => (
        <LinkedTicketRow key={one.id} description="Goes on in" to={one} />
      ))}
    </ul>
  );
}

function LinkedTicketRow({
  description,
  to: { number, subject, status },
}: {
  description: string;
  to: LinkedTicket;
}) {
  return (
    <li className="flex min-w-0 items-center gap-1.5 text-muted">
      <span className="shrink-0">{description}</span>
      <Link
        href={`/tickets/${number}`}
        className="flex min-w-0 items-center gap-1.5 rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current pointer-coarse:py-1.5"
      >
        <StatusGlyph status={status} className="size-3 shrink-0" />
        <span className="sr-only">{statusLabels[status]}. </span>
        <span className="shrink-0 tabular-nums">#{number}</span>
        <span className="min-w-0 truncate">{subject || 'No subject'}</span>
      </Link>
    </li>
  );
}
