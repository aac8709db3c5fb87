import type { Citation, Claim } from '#db/schema/index.ts';
import { cutText } from '#lib/mail/charset/clean-text.ts';
import { toldOf } from '#lib/platform/told.ts';
import type { GivenCitation } from './checks/citations.ts';
import type { JudgedSentence } from './judge-draft.ts';
import type { EvidenceSource } from './read-source.ts';

type CitableSource = EvidenceSource & { id: string };
type Cited = { claims: JudgedSentence[]; given: GivenCitation[]; sources: CitableSource[] };

/** The citations of a draft, numbered from 1: what it cites soundly, and every source of a claim. */
export function citeClaims({ claims, given, sources }: Cited): { citations: Citation[]; claims: Claim[] } {
  const quotes = new Map<number, string>();
  for (const { index, quote } of given) if (!quotes.get(index)) quotes.set(index, quote);
  for (const { sourceIndex, quote } of claims)
    if (sourceIndex !== null && !quotes.get(sourceIndex)) quotes.set(sourceIndex, quote ?? '');
  const citations = [...quotes].flatMap(([index, quote]) => {
    const source = sources.find((each) => each.index === index);
    return source ? [{ source, quote: cutText(quote, 900) }] : [];
  });
  const numbers = new Map(citations.map(({ source }, at) => [source.index, at + 1]));
  return {
    citations: citations.map(({ source: { kind, id, title, audience }, quote }, at) => ({
      index: at + 1,
      kind,
      id,
      title: audience === 'internal' ? `${title} (internal)` : title,
      quote,
    })),
    claims: claims.map(({ sentence, verdict, sourceIndex, because }) => ({
      sentence,
      verdict,
      source_index: sourceIndex === null ? null : (numbers.get(sourceIndex) ?? null),
      ...because,
      because: toldOf(because).text,
    })),
  };
}
