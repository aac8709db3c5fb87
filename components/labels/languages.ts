import { type Locale, locales } from '#locales/locale.ts';

const names = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })]),
) as Record<Locale, Intl.DisplayNames>;

/** The name of a language by its code, in the reader’s own; the code itself where it has none. */
export function languageName(code: string, locale: Locale): string {
  try {
    return names[locale].of(code) ?? code;
  } catch {
    return code;
  }
}

const common =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh';

/** The codes of the languages that are offered. */
export const commonLanguages = common.split(' ');

/** Languages to choose from, in the order of their names; `current` is among them even when it is a rare one. */
export function languageChoices(
  locale: Locale,
  current: string | null = null,
): { code: string; name: string }[] {
  return [...new Set([...commonLanguages, ...(current ? [current] : [])])]
    .map((code) => ({ code, name: languageName(code, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
