import { createLanguageDetector } from './language-detector.ts';

let detector: ReturnType<typeof createLanguageDetector> | undefined;

/** The ISO 639-1 code of a text's language, or null when too short or mixed. */
export async function detectLanguage(text: string): Promise<string | null> {
  return (await detect(text))?.language || null;
}

/** The same, or null unless the text is typical of that language and clearly of no other. */
export async function detectLanguageReliably(text: string): Promise<string | null> {
  const found = await detect(text);
  return found?.language && found.isReliable(minScoreRatio) ? found.language : null;
}

/** Of the score that texts of the language have on average. */
const minScoreRatio = 0.85;

async function detect(text: string) {
  const sample = text.slice(0, maxInputChars).replace(addressesAndLinks, ' ').slice(0, 2000);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 12) return null;
  detector ??= createLanguageDetector();
  return (await detector).detect(sample);
}

/** Removes addresses and links, which have no language. Bounded, because senders control token length. */
const addressesAndLinks = /[^\s@]{1,64}@[^\s@]{1,255}|https?:\/\/\S+/g;
const maxInputChars = 20_000;

/** The English name of a language code, for prompts and people. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
