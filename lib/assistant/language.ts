import { openDetector } from './language-tables.ts';

let detector: ReturnType<typeof openDetector> | undefined;

/** The ISO 639-1 code of the language of a mail's text, or null when it is too short or mixed to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.replace(/\S+@\S+|https?:\/\/\S+/g, ' ').slice(0, 2000);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 12) return null;
  detector ??= openDetector();
  return (await detector).detect(sample).language || null;
}

/** The English name of a language code, for prompts and people. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
