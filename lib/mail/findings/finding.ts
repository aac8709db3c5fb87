import { toldOf } from '#locales/say.ts';
import type { Said } from '#locales/told.ts';
import type { Finding } from '../parsed-email.ts';

/** What speaks against believing a mail, with its English words beside the code. */
export function findingOf(kind: string, told: Said): Finding {
  return { kind, detail: toldOf(told).text, told };
}
