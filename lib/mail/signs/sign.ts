import type { Envelope, OwnIdentity } from '../classification.ts';
import type { ParsedEmail } from '../parsed-email.ts';

/** One reason to take a mail for what it is, as a sentence for people; null when it is not there. */
export type Sign = (parsed: ParsedEmail, envelope: Envelope, ours: OwnIdentity) => string | null;

/** What the first sign says that is there. */
export function firstSign(signs: Sign[], ...mail: Parameters<Sign>): string | null {
  for (const sign of signs) {
    const because = sign(...mail);
    if (because) return because;
  }
  return null;
}

/** All values of a header (name in lower case), in their order. */
export function valuesOf({ headers }: ParsedEmail, name: string) {
  return headers.filter((header) => header[0] === name).map((header) => header[1].trim());
}
