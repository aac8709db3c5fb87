import { detectLanguage } from '#lib/platform/language.ts';

/** The language that a person gave, or else the detected one (null when the text is too short or mixed). */
export async function languageOfArticle(
  { title, body }: { title: string; body: string },
  given: string | null,
): Promise<{ language: string | null; languageGiven: boolean }> {
  if (given !== null) return { language: given, languageGiven: true };
  return { language: await detectLanguage(`${title}\n${body}`), languageGiven: false };
}
