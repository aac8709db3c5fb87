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

const common =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh';

/** Languages to choose from, in the order of their names; `current` is among them even when it is a rare one. */
export function languageChoices(current: string | null = null): { code: string; name: string }[] {
  return [...new Set([...common.split(' '), ...(current ? [current] : [])])]
    .map((code) => ({ code, name: languageName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
