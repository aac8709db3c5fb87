import { createTranslator } from 'use-intl/core';
import { compileMessages } from './compile-messages.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import type { Locale } from './locale.ts';

export type Translator = ReturnType<typeof createTranslator<Catalogue>>;

type Catalogue = typeof english;

/** Tells `useTranslations` of components which keys there are, and which values each message takes. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}

// Every language has the keys of the English. Its words, from which the types of the values are read, are others.
const catalogues: Record<Locale, Catalogue> = { en: english, de: german as unknown as Catalogue };
const translators = new Map<Locale, Translator>();
const compiled = new Map<Locale, Catalogue>();
const texts = new Map<string, string>();

/** Gives the words of one language by their key in the catalogue: `t('signIn.title')`. For the server. */
export function translatorOf(locale: Locale): Translator {
  return remembered(translators, locale, () =>
    createTranslator({ locale, messages: catalogueOf(locale), timeZone: 'UTC' }),
  );
}

/**
 * The parts of a catalogue that a page needs, as JSON for its LocaleProvider. The page's stream takes one string; it would
 * look at each of two thousand messages.
 */
export function messagesOf(locale: Locale, parts: (keyof Catalogue)[]): string {
  return remembered(texts, `${locale} ${parts}`, () => {
    const catalogue = catalogueOf(locale);
    return JSON.stringify(Object.fromEntries(parts.map((part) => [part, catalogue[part]])));
  });
}

/** The web's use-intl takes compiled messages alone (next.config.ts); elsewhere it parses those that it is asked for. */
function catalogueOf(locale: Locale): Catalogue {
  if (!process.env.NEXT_RUNTIME) return catalogues[locale];
  return remembered(compiled, locale, () => compileMessages(catalogues[locale]) as Catalogue);
}

function remembered<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
