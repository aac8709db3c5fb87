import { headers } from 'next/headers';
import { acceptedLocale, type Locale, locales } from '#locales/locale.ts';
import { currentSettings } from './session.ts';

/** The language of the desk: the one that its user reads, where the desk speaks it, else the browser’s. */
export async function deskLocale(): Promise<Locale> {
  const { reading_language: chosen } = await currentSettings();
  const spoken = locales.find((locale) => locale === chosen);
  return spoken ?? acceptedLocale((await headers()).get('accept-language'));
}
