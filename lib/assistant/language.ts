let detector: Promise<(text: string) => { language: string; isReliable: () => boolean }> | undefined;

/** The ISO 639-1 code of the language of a mail's text, or null when it is too short or mixed to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.replace(/\S+@\S+|https?:\/\/\S+/g, ' ').slice(0, 2000);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 12) return null;
  detector ??= loadDetector();
  const { language } = (await detector)(sample);
  return language || null;
}

/** Loaded when the first mail comes, because its tables take some 80 MB. */
async function loadDetector() {
  const { eld } = await import('eld');
  if ('load' in eld) await eld.load('extrasmall');
  return (text: string) => eld.detect(text);
}

/** The English name of a language code, for prompts and people. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
