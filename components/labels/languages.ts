const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The English name of a language by its code; of none, that it is not clear. */
export function languageName(code: string | null): string {
  if (code === null) return 'not clear';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The languages that are offered in menus, in the order of their names. */
export const commonLanguages =
  'ar bg cs da de el en es et fi fr he hr hu it ja ko lt lv nl no pl pt ro ru sk sl sv tr uk zh'
    .split(' ')
    .map((code) => ({ code, name: languageName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
