import type { Metadata } from 'next';
import { type Translator, translatorOf } from '#locales/translator.ts';
import { deskLocale } from './desk-locale.ts';

/** Names the browser’s tab of a page in the language of its reader: a `generateMetadata` for Next. */
export function pageTitle(title: (t: Translator) => string): () => Promise<Metadata> {
  return async () => ({ title: title(translatorOf(await deskLocale())) });
}
