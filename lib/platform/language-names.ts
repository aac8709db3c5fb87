const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Whether a text is an ISO 639-1 code of a language, in lower case. */
export function isLanguageCode(text: string): boolean {
  return /^[a-z]{2}$/.test(text) && names.of(text) !== undefined;
}

/** The code of a language given by its code or its English name, in any case; null for none. */
export function findLanguageCode(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (isLanguageCode(wanted)) return wanted;
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.find((code) => names.of(code)?.toLowerCase() === wanted) ?? null;
}
