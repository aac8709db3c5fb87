'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { queryKeys } from '../data/query-keys.ts';
import { usePrefetchReview, useReviewedTicket, useWaitingCount, useWaitingDrafts } from '../data/review.ts';
import { openSource } from '../draft/draft-card.tsx';
import { ProposalCard } from '../draft/proposal-card.tsx';
import { useTellPresence } from '../presence/use-tell-presence.ts';
import { useCommand } from '../shell/commands.tsx';
import { AllReviewed } from './all-reviewed.tsx';
import { ReviewAside } from './review-aside.tsx';
import { ReviewHeader } from './review-header.tsx';
import { ReviewMail } from './review-mail.tsx';

/** All waiting drafts, one at a time: what was asked, what is proposed, what it rests on. The keyboard is enough. */
export function ReviewQueue() {
  const client = useQueryClient();
  const { data: waiting = [] } = useWaitingDrafts();
  const count = useWaitingCount();
  const [skipped, setSkipped] = useState<string[]>([]);
  const queue = inOrder(waiting, skipped);
  const draft = queue[0];

  const skip = () => draft && setSkipped([...skipped.filter((id) => id !== draft.id), draft.id]);
  const goBack = () => setSkipped(skipped.slice(0, -1));
  const decided = (id: string) =>
    client.setQueryData<Draft[]>(queryKeys.drafts, (held) => held?.filter((other) => other.id !== id));
  usePrefetchReview(queue.slice(1, 4));
  useCommand('skip', skip, queue.length > 1);
  useCommand('next', skip, queue.length > 1);
  useCommand('previous', goBack, skipped.length > 0);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <ReviewHeader
        waiting={count}
        skipped={skipped.length}
        onSkip={queue.length > 1 ? skip : null}
        onBack={skipped.length > 0 ? goBack : null}
      />
      {draft ? (
        <CurrentDraft
          key={draft.id}
          draft={draft}
          next={queue.slice(1, 4)}
          onDecided={() => decided(draft.id)}
        />
      ) : (
        <AllReviewed />
      )}
    </div>
  );
}

/** Skipped drafts come again at the end, in the order in which they were skipped. */
function inOrder(waiting: Draft[], skipped: string[]): Draft[] {
  const rank = (draft: Draft) => skipped.indexOf(draft.id);
  return [...waiting].sort((a, b) => rank(a) - rank(b));
}

function CurrentDraft({ draft, next, onDecided }: { draft: Draft; next: Draft[]; onDecided: () => void }) {
  const t = useTranslations('review');
  const { data: ticket } = useReviewedTicket(draft.ticket_id);
  const presence = useTellPresence(draft.ticket_id);
  const page = useRef<HTMLDivElement>(null);
  if (!ticket) return null;
  return (
    <div
      ref={page}
      {...presence}
      className="grid min-h-0 flex-1 auto-rows-min grid-cols-[minmax(0,1fr)] overflow-y-auto lg:grid-cols-[minmax(0,1fr)_17rem] xl:auto-rows-auto xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_17rem] xl:overflow-hidden"
    >
      <section
        aria-label={t('asked')}
        className="px-4 pb-6 md:px-6 xl:col-start-1 xl:min-h-0 xl:overflow-y-auto xl:border-r"
      >
        <ReviewMail ticket={ticket} draft={draft} />
      </section>
      <section
        aria-label={t('proposed')}
        className="px-4 pb-8 md:px-9 lg:row-start-2 xl:col-start-2 xl:row-start-1 xl:min-h-0 xl:overflow-y-auto"
      >
        <ProposalCard
          draft={draft}
          ticket={ticket}
          onDecided={onDecided}
          onCite={(index) => openSource(page.current, index)}
        />
      </section>
      <aside
        aria-label={t('evidence')}
        className="lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-l xl:col-start-3 xl:row-span-1 xl:min-h-0 xl:overflow-y-auto"
      >
        <ReviewAside draft={draft} ticket={ticket} next={next} />
      </aside>
    </div>
  );
}
