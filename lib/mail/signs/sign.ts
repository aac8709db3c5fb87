import type { Said } from '#locales/told.ts';
import type { Envelope, OwnIdentity } from '../classification.ts';
import type { ParsedEmail } from '../parsed-email.ts';

/** Checks a mail for one sign; what shows it, or null. */
export type Sign = (parsed: ParsedEmail, envelope: Envelope, ours: OwnIdentity) => Said | null;

/** The reason of the first sign that applies, or null. */
export function firstSign(signs: Sign[], ...mail: Parameters<Sign>): Said | null {
  for (const sign of signs) {
    const because = sign(...mail);
    if (because) return because;
  }
  return null;
}

/** All values of a header (name in lower case), trimmed, in order. */
export function valuesOf({ headers }: ParsedEmail, name: string) {
  return headers.filter((header) => header[0] === name).map((header) => header[1].trim());
}

/** The first word of Auto-Submitted in lower case, without comments (RFC 3834 section 5). */
export function autoSubmittedValue(parsed: ParsedEmail): string | undefined {
  return valuesOf(parsed, 'auto-submitted')[0]
    ?.replace(/\([^()]*\)/g, '')
    .split(/[;\s]/)
    .find(Boolean)
    ?.toLowerCase();
}

/** Whether answers go to another address than the author's. */
export function hasOtherReplyTo({ from, replyTo }: ParsedEmail): boolean {
  return replyTo.some(({ address }) => address !== from?.address);
}
