import { checks, ignoredFields } from './checks.ts';
import type { Reading } from './read-mail.ts';

export type Entry = { kind: string; envelopeFrom?: string } & Record<string, unknown>;

/** What of a mail is not as its entry says, a line each. A name that we do not know is a difference too. */
export function compare(reading: Reading, entry: Entry): string[] {
  return Object.entries(entry).flatMap(([name, expected]) => {
    if (ignoredFields.has(name)) return [];
    const check = checks.get(name);
    const differs = check ? check(reading, expected as never) : 'is not known here';
    return differs ? [`${name}: ${differs}`] : [];
  });
}
