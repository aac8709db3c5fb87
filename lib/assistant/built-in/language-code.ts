import { languageName } from '#lib/platform/language.ts';

const codes = 'en de fr es it nl pt pl da sv no fi hu ro ru tr cs el ja zh ko ar'.split(' ');
const byName = new Map(codes.map((code) => [languageName(code), code]));

/** The ISO 639-1 code of a language by its English name; null when it has none here. */
export function languageCode(name: string | null): string | null {
  return (name === null ? undefined : byName.get(name)) ?? null;
}
