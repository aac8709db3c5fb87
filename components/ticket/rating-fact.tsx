'use client';
import { Frown, Meh, Smile } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { TicketRating } from '#lib/tickets/surveys/schema.ts';
import { DateTime } from '../time.tsx';

const faces = { good: Smile, okay: Meh, bad: Frown };

/** What the contact said of our answer, in their own words beside it; or that they were asked. */
export function RatingFact({ rating: survey }: { rating: TicketRating }) {
  const t = useTranslations('ticket.facts.rated');
  const { rating, comment, rated_at: ratedAt } = survey;
  if (rating === null || ratedAt === null)
    return t.rich('asked', { time: () => <DateTime at={survey.asked_at} /> });
  const Face = faces[rating];
  return (
    <>
      <Face aria-hidden className="icon mr-1 inline align-[-0.15em]" />
      {t.rich(rating, { time: () => <DateTime at={ratedAt} /> })}
      {comment ? (
        <blockquote dir="auto" className="mt-1 whitespace-pre-line text-muted [overflow-wrap:anywhere]">
          {comment}
        </blockquote>
      ) : null}
    </>
  );
}
