import { headers } from 'next/headers';
import { acceptedLocale, type Locale, spokenLocale } from '#locales/locale.ts';
import { currentSettings } from './session.ts';

/** The language of the desk: the one that its user reads, where the desk speaks it, else the browser’s. */
export async function deskLocale(): Promise<Locale> {
  const { reading_language: chosen } = await currentSettings();
  return spokenLocale(chosen) ?? acceptedLocale((await headers()).get('accept-language'));
}
