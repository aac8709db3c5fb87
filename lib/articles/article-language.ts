import { z } from 'zod';
import { detectLanguage } from '#lib/platform/language.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A code of ISO 639-1 that is assigned, such as `en`. */
export const articleLanguage = z
  .string()
  .regex(/^[a-z]{2}$/, 'must be a code of ISO 639-1 such as en')
  .refine((code) => names.of(code) !== undefined, 'must be a code of ISO 639-1 such as en');

/** The language that a person gave, or else the detected one (null when the text is too short or mixed). */
export async function languageOfArticle(
  { title, body }: { title: string; body: string },
  given: string | null,
): Promise<{ language: string | null; languageGiven: boolean }> {
  if (given !== null) return { language: given, languageGiven: true };
  return { language: await detectLanguage(`${title}\n${body}`), languageGiven: false };
}
