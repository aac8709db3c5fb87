import { connection as german } from '#locales/de/connection.ts';
import { connection as english } from '#locales/en/connection.ts';
import { type Locale, locales } from '#locales/locale.ts';
import type { TranslationOf } from '#locales/translation.ts';

const words: Record<Locale, TranslationOf<typeof english>> = { en: english, de: german };

/** What to say where no server said it, in the language of the page: outside its components no hook knows it. */
export function connectionWords(): TranslationOf<typeof english> {
  const page = globalThis.document?.documentElement.lang;
  return words[locales.find((locale) => locale === page) ?? 'en'];
}
