'use client';
import { PenLine } from 'lucide-react';
import { useRef } from 'react';
import type { Draft } from '#lib/drafts/shape.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { Confidence } from './confidence.tsx';
import { DraftActs } from './draft-acts.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { DraftText } from './draft-text.tsx';
import { Evidence } from './evidence.tsx';
import { useDraftActs } from './use-draft-acts.ts';
import { useDraftEditing } from './use-draft-editing.ts';

type DraftCardProps = {
  draft: Draft;
  ticket: TicketDetail;
  onDecided?: () => void;
  /** Given where the sources stand beside the card, and not in it. */
  onCite?: (index: number) => void;
};

/** The proposed reply, where the reply will stand: the one raised card, with an edge of ink. */
export function DraftCard({ draft, ticket, onDecided, onCite }: DraftCardProps) {
  const card = useRef<HTMLElement>(null);
  const acts = useDraftActs(draft, ticket, onDecided);
  const editing = useDraftEditing(draft);
  return (
    <article
      ref={card}
      aria-label={`Draft by ${draft.proposed_by}`}
      className="relative mt-5 animate-appear rounded-lg border border-ink-line border-l-2 border-l-ink bg-raised shadow-raised md:-mx-3"
    >
      <header className="flex min-h-11 items-center gap-3 px-3 pt-1">
        <span className="flex size-6 items-center justify-center">
          <PenLine aria-hidden className="icon text-ink" />
        </span>
        <h2 className="font-semibold">Draft by {draft.proposed_by}</h2>
        <Confidence draft={draft} />
      </header>
      <div className="px-3 pb-3 pl-12 max-md:pl-3">
        <DraftNotices draft={draft} ticket={ticket} refused={acts.refused} />
        <DraftText
          draft={draft}
          editing={editing}
          onCite={onCite ?? ((index) => openSource(card.current, index))}
        />
        {onCite ? null : <Evidence citations={draft.citations} ticket={ticket} className="mt-3" />}
      </div>
      <DraftActs draft={draft} acts={acts} editing={editing} />
    </article>
  );
}

/** Opens a source in place, and shows where it stands. */
export function openSource(around: HTMLElement | null, index: number) {
  const source = around?.querySelector<HTMLDetailsElement>(`details[data-source="${index}"]`);
  if (!source) return;
  source.open = true;
  source.querySelector('summary')?.focus({ preventScroll: true });
  source.scrollIntoView({ block: 'nearest' });
}
