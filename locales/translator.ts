import { createTranslator } from 'use-intl/core';
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
const translators: Record<Locale, Translator> = { en: makeTranslator('en'), de: makeTranslator('de') };

/** Gives the words of one language by their key in the catalogue: `t('signIn.title')`. For the server. */
export function translatorOf(locale: Locale): Translator {
  return translators[locale];
}

/** The parts of a catalogue that a page needs, for its LocaleProvider. */
export function messagesOf<Part extends keyof Catalogue>(
  locale: Locale,
  parts: Part[],
): Pick<Catalogue, Part> {
  const catalogue = catalogues[locale];
  return Object.fromEntries(parts.map((part) => [part, catalogue[part]])) as Pick<Catalogue, Part>;
}

function makeTranslator(locale: Locale): Translator {
  return createTranslator({ locale, messages: catalogues[locale], timeZone: 'UTC' });
}
