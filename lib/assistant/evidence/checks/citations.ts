import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { cut, plainWords } from '../../guards/text.ts';
import type { JudgedSentence } from '../judge-draft.ts';
import type { EvidenceSource } from '../read-source.ts';
import { check } from './check.ts';

export type GivenCitation = { index: number; quote: string };
type Cited = { given: GivenCitation[]; sources: EvidenceSource[]; claims: JudgedSentence[] };

/** The citations that name a source and quote it verbatim, if they quote. */
export function soundCitations(given: GivenCitation[], sources: EvidenceSource[]): GivenCitation[] {
  return given.filter(({ index, quote }) => {
    const source = sources.find((each) => each.index === index);
    return source && (!quote || containsQuote(`${source.title}\n${source.text}`, quote));
  });
}

/** Citations that name what was not read, quote what does not stand there, or carry no sentence. */
export function checkCitations({ given, sources, claims }: Cited): Check[] {
  const found = given.flatMap((citation): Check[] => {
    const source = sources.find(({ index }) => index === citation.index);
    if (!source) return [check('citation', say('draft.cites_unread', { number: citation.index }))];
    if (citation.quote && !containsQuote(`${source.title}\n${source.text}`, citation.quote))
      return [check('citation', say('draft.misquotes', { quote: cut(citation.quote), title: source.title }))];
    return [];
  });
  const stated = claims.some(({ verdict }) => verdict === 'supported');
  const idle = given.flatMap(({ index }) => sources.find((source) => source.index === index) ?? []);
  const carrying = new Set(claims.map(({ sourceIndex }) => sourceIndex));
  if (found.length === 0 && stated && idle.length > 0 && !idle.some(({ index }) => carrying.has(index)))
    return [check('citation', say('draft.idle_citation', { title: cut(idle[0]?.title ?? '') }))];
  return found;
}

/** Verbatim except for Markdown, case and ellipses. */
function containsQuote(text: string, quote: string): boolean {
  const hay = ` ${plainWords(text).join(' ')} `;
  const parts = quote.split(/…|\.{3}|\[\.\.\.\]/).map((part) => plainWords(part).join(' '));
  return parts.every((part) => part === '' || hay.includes(` ${part} `));
}
