import type { DraftClaim } from '#lib/drafts/schema.ts';

type Said = { word: string; isDoubt: boolean };

const labels: Record<DraftClaim['verdict'], Said | null> = {
  supported: null,
  from_contact: { word: 'from the contact', isDoubt: false },
  contradicted: { word: 'contradicted', isDoubt: true },
  not_found: { word: 'no source', isDoubt: true },
  commitment: { word: 'promise', isDoubt: true },
  no_claim: null,
};

/** The word that stands at a sentence; null for sentences that a source supports or that state nothing. */
export const verdictLabel = (verdict: DraftClaim['verdict']) => labels[verdict];
