'use client';
import type { Draft } from '#lib/drafts/schema.ts';
import { useReviewedTicket } from '../data/review.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { WhyConfident } from '../draft/confidence.tsx';
import { Evidence } from '../draft/evidence.tsx';
import { Part } from '../ticket/part.tsx';
import { confidenceWords } from '../words/confidence.ts';

type ReviewAsideProps = { draft: Draft; ticket: TicketDetail; next: Draft[] };

/** What the draft rests on, how sure it is and why, and who is next. */
export function ReviewAside({ draft, ticket, next }: ReviewAsideProps) {
  return (
    <div className="flex flex-col divide-y max-lg:border-t">
      <Part title="Sources">
        {draft.citations.length > 0 ? (
          <Evidence citations={draft.citations} ticket={ticket} roomy />
        ) : (
          <p className="text-muted">It cites no source.</p>
        )}
      </Part>
      <Part title={`Why ${confidenceWords(draft.confidence)}, ${draft.confidence.toFixed(2)}`}>
        <WhyConfident draft={draft} />
      </Part>
      {next.length > 0 ? (
        <Part title="Next">
          <ol className="flex flex-col gap-1.5">
            {next.map((other) => (
              <NextOne key={other.id} draft={other} />
            ))}
          </ol>
        </Part>
      ) : null}
    </div>
  );
}

function NextOne({ draft }: { draft: Draft }) {
  const { data: ticket } = useReviewedTicket(draft.ticket_id);
  return (
    <li className="min-h-9">
      {ticket ? (
        <>
          <p className="truncate font-medium">{ticket.contact.name ?? ticket.contact.address}</p>
          <p className="truncate text-muted text-small">{ticket.subject || 'No subject'}</p>
        </>
      ) : null}
    </li>
  );
}
