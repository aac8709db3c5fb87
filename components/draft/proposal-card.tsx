'use client';
import type { ComponentProps } from 'react';
import { ActCard } from './act-card.tsx';
import { DraftCard } from './draft-card.tsx';

/** What waits for a signature: a reply, with its acts, or acts alone. */
export function ProposalCard({ onCite, ...props }: ComponentProps<typeof DraftCard>) {
  return props.draft.act === 'reply' ? <DraftCard {...props} onCite={onCite} /> : <ActCard {...props} />;
}
