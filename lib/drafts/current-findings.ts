import type { drafts } from '#db/schema/index.ts';
import type { DraftCheck, DraftClaim } from './schema.ts';

type Row = Pick<typeof drafts.$inferSelect, 'body' | 'proposedBody' | 'claims' | 'checks'>;

/** The claims and checks that still hold: of an edited body those about words that nobody changed. */
export function currentFindings({ body, proposedBody, claims, checks }: Row): {
  claims: DraftClaim[];
  checks: DraftCheck[];
} {
  if (body === proposedBody) return { claims, checks };
  return {
    claims: claims.filter(({ sentence }) => standsWhole(body, sentence)),
    checks: checks.filter(({ quote }) => quote === null || body.includes(quote)),
  };
}

/** Whether a sentence stands in a text as a whole, not as a part of a longer one. */
function standsWhole(text: string, sentence: string): boolean {
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const after = text.slice(at + sentence.length);
    if (opensSentence.test(before) && /^(?:$|[\s|*_)\]])/.test(after)) return true;
  }
  return false;
}

/** What may stand on a line before the beginning of a sentence: nothing, marks of Markdown, or another sentence's end. */
const opensSentence = /(?:^\s*|[|>*_#([]\s*|[.!?…:]["'”’»)*_]*\s+|^\s*(?:[-*+•]|\d{1,2}[.)])\s+)$/;
