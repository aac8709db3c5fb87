'use client';
import { useLocale, useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useReviewedTicket } from '../data/review.ts';
import { ConfidenceReasons } from '../draft/confidence-popover.tsx';
import { Evidence } from '../draft/evidence.tsx';
import { confidenceFigure, confidenceLevel } from '../labels/confidence.ts';
import { ContextSection } from '../ticket/context-section.tsx';

type ReviewAsideProps = { draft: Draft; ticket: TicketDetail; next: Draft[] };

/** What the draft rests on, how sure it is and why, and who is next. */
export function ReviewAside({ draft, ticket, next }: ReviewAsideProps) {
  const t = useTranslations('review');
  return (
    <div className="flex flex-col divide-y max-lg:border-t">
      {draft.act === 'reply' ? <ReplyEvidence draft={draft} ticket={ticket} /> : null}
      {next.length > 0 ? (
        <ContextSection title={t('next')}>
          <ol className="flex flex-col gap-1.5">
            {next.map((other) => (
              <NextDraft key={other.id} draft={other} />
            ))}
          </ol>
        </ContextSection>
      ) : null}
    </div>
  );
}

function ReplyEvidence({ draft, ticket }: Omit<ReviewAsideProps, 'next'>) {
  const t = useTranslations('draft');
  const locale = useLocale();
  return (
    <>
      <ContextSection title={t('sources.title')}>
        {draft.citations.length > 0 ? (
          <Evidence citations={draft.citations} ticket={ticket} spacious />
        ) : (
          <p className="text-muted">{t('sources.none')}</p>
        )}
      </ContextSection>
      <ContextSection
        title={t('confidence.title', {
          confidence: t(`confidence.${confidenceLevel(draft.confidence)}`),
          figure: confidenceFigure(draft.confidence, locale),
        })}
      >
        <ConfidenceReasons draft={draft} />
      </ContextSection>
    </>
  );
}

function NextDraft({ draft }: { draft: Draft }) {
  const t = useTranslations('common');
  const { data: ticket } = useReviewedTicket(draft.ticket_id);
  return (
    <li className="min-h-9">
      {ticket ? (
        <>
          <p className="truncate font-medium">{ticket.contact.name ?? ticket.contact.address}</p>
          <p className="truncate text-muted text-small">{ticket.subject || t('noSubject')}</p>
        </>
      ) : null}
    </li>
  );
}
