const groups: Record<string, string> = {
  a: 'аαɑ',
  b: 'ьβв',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еε3',
  g: 'ɡ',
  h: 'һн',
  j: 'јϳ',
  k: 'кκ',
  l: 'i1іӏι|ı',
  m: 'м',
  n: 'пη',
  o: '0оοσօ',
  p: 'рρ',
  q: 'ԛ',
  r: 'г',
  s: 'ѕ5',
  t: 'тτ',
  u: 'υս',
  v: 'ν',
  w: 'ԝω',
  x: 'хχ',
  y: 'уγү',
};
const letters = new Map(
  Object.entries({ ...groups, ...{ ss: 'ß', ae: 'æ', oe: 'œ', th: 'þ' } }).flatMap(([plain, list]) =>
    [...list].map((letter) => [letter, plain] as const),
  ),
);
const more = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
]);

/** The skeleton of a word: equal for words that look alike across scripts, digits and accents (UTS 39). */
export function skeleton(text: string): string {
  return [...text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((letter) => letters.get(letter) ?? more.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}

/** Cyrillic letters that look exactly like Latin ones. */
const latinLookalikes = /^[асеорхуѕіјԁԛԝһӏ\d-]+$/;

/**
 * Whether a host (in Unicode) imitates Latin letters: a label mixes scripts, or has only look-alikes before a Latin
 * top-level domain.
 */
export function imitatesLatin(host: string): boolean {
  const endsLatin = /(?:^|\.)[a-z]+$/.test(host);
  return host.split('.').some((label) => {
    const isLatin = /\p{Script=Latin}/u.test(label);
    const isOther = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label);
    return isOther && (isLatin || (endsLatin && latinLookalikes.test(label)));
  });
}
