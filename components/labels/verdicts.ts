import type { useTranslations } from 'use-intl';
import type { DraftClaim } from '#lib/drafts/schema.ts';

type T = ReturnType<typeof useTranslations<'draft'>>;

/** What stands at a sentence; null for sentences that a source supports or that state nothing. */
export function verdictLabel(
  t: T,
  verdict: DraftClaim['verdict'],
): { word: string; isDoubt: boolean } | null {
  if (verdict === 'supported' || verdict === 'no_claim') return null;
  return { word: t(`verdicts.${verdict}`), isDoubt: verdict !== 'from_contact' };
}
