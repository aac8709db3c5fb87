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
    const [before = '', after = ''] = [text.slice(0, at), text.slice(at + sentence.length)];
    const starts =
      before === '' || /(?:[\n|>*_#([]|[.!?…:]["'”’»)*_]*\s+|^\s*(?:[-*+•]|\d{1,2}[.)])\s+)$/m.test(before);
    if (starts && (after === '' || /^[\s|*_)\]]/.test(after))) return true;
  }
  return false;
}
