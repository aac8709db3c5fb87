import type { Warning } from '#lib/drafts/propose.ts';
import type { Citation } from '#lib/drafts/schema.ts';
import type { Source } from '../sources.ts';
import { plainWords, quoted, sentencesOf } from './text.ts';

export type GivenCitation = { index: number; quote: string };

export type Grounding = {
  /** The valid ones, numbered from 1. */
  citations: Citation[];
  cited: Source[];
  warnings: Warning[];
};

/**
 * Checks a reply against its sources. Citations must name a source and quote it verbatim. Numbers, dates, amounts and
 * addresses must occur in a source.
 */
export function checkGrounding(reply: string, given: GivenCitation[], sources: Source[]): Grounding {
  const warnings: Warning[] = [];
  const citations: Citation[] = [];
  const cited = new Map<number, Source>();
  for (const citation of given) {
    const source = sources.find((each) => each.index === citation.index);
    if (!source) {
      warnings.push({ text: `It cites number ${citation.index}, which it has not read.`, quote: null });
    } else if (citation.quote && !containsQuote(source.text, citation.quote)) {
      const text = `${quoted(citation.quote)} does not stand in ${source.title}.`;
      warnings.push({ text, quote: citation.quote });
    } else {
      cited.set(source.index, source);
      const { kind, id } = source;
      const title = source.audience === 'internal' ? `${source.title} (internal)` : source.title;
      citations.push({ index: citations.length + 1, kind, id, title, quote: citation.quote });
    }
  }
  return { citations, cited: [...cited.values()], warnings: [...warnings, ...unsupported(reply, sources)] };
}

/** Verbatim except for Markdown, case and ellipses. */
function containsQuote(text: string, quote: string): boolean {
  const hay = ` ${plainWords(text).join(' ')} `;
  const parts = quote.split(/…|\.{3}|\[\.\.\.\]/).map((part) => plainWords(part).join(' '));
  return parts.every((part) => hay.includes(` ${part} `) || part === '');
}

function unsupported(reply: string, sources: Source[]): Warning[] {
  const text = sources.map((source) => `${source.title}\n${source.text}`).join('\n');
  const known = new Set(figuresOf(text));
  const knownAddresses = new Set(addressesOf(text));
  return sentencesOf(reply).flatMap((sentence) => [
    ...figuresOf(sentence)
      .filter((figure) => !known.has(figure) && !isTrivial(figure))
      .map((figure) => unread(`The figure ${figure}`, sentence)),
    ...addressesOf(sentence)
      .filter((address) => !knownAddresses.has(address))
      .map((address) => unread(`The address ${address}`, sentence)),
  ]);
}

function unread(what: string, sentence: string): Warning {
  return {
    text: `${what} stands in nothing it read: ${quoted(sentence)}`,
    quote: sentence,
  };
}

/** Normalises numbers to digits with a decimal point: 1.250,00 and 1,250.00 are equal. */
export function figuresOf(text: string): string[] {
  const found =
    text.normalize('NFKC').match(/\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d{1,2})?(?!\d)|\d+/g) ?? [];
  return found.map((figure) => {
    const fraction = /[.,](\d{1,2})$/.exec(figure)?.[1];
    const whole = (fraction ? figure.slice(0, -fraction.length - 1) : figure)
      .replace(/\D/g, '')
      .replace(/^0+(?=\d)/, '');
    return fraction && Number(fraction) > 0 ? `${whole}.${fraction.replace(/0$/, '')}` : whole;
  });
}

/** One and two are rarely facts. */
const isTrivial = (figure: string) => figure === '1' || figure === '2';

function addressesOf(text: string): string[] {
  return (text.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g) ?? []).map((address) =>
    address.toLowerCase().replace(/\.$/, ''),
  );
}
