import type { Check } from '#db/schema/index.ts';
import { toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';

/** What a check found; `quote` is what it is about in the draft, or null. */
export function check(kind: Check['kind'], said: Said, quote: string | null = null): Check {
  return { kind, ...said, told: toldOf(said).text, quote };
}
