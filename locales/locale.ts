/** The languages that the product speaks, as BCP 47 tags; the first is for whoever reads none of them. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** The language of ours that a person has chosen to read; null when it is none, or they have chosen none. */
export function spokenLocale(chosen: string | null): Locale | null {
  return locales.find((locale) => locale === chosen) ?? null;
}

const range = /^\s*([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/**
 * The best of our languages for an Accept-Language (RFC 9110, 12.5.4): by weight, then by order. English when it is
 * absent, cannot be read, or names none of ours.
 */
export function acceptedLocale(header: string | null): Locale {
  const accepted = (header ?? '')
    .split(',')
    .map((part) => range.exec(part))
    .filter((match) => match !== null)
    .map(([, language, weight]) => ({ language: language?.toLowerCase(), weight: Number(weight ?? 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of accepted) {
    const ours = locales.find((locale) => locale === language);
    if (ours) return ours;
  }
  return locales[0];
}
