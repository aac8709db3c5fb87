import type { Envelope, OwnIdentity } from '../classification.ts';
import type { ParsedEmail } from '../parsed-email.ts';

/** Checks a mail for one sign; its reason as a sentence for people, or null. */
export type Sign = (parsed: ParsedEmail, envelope: Envelope, ours: OwnIdentity) => string | null;

/** The reason of the first sign that applies, or null. */
export function firstSign(signs: Sign[], ...mail: Parameters<Sign>): string | null {
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
