import type { Hit } from './parse-request.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];
const codes = `AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB
  AR AU BR CA CH CL CN CO EG HK IL IN IS JP KE KR MA MX MY NG NO NZ PE PH RS SA SG TH TN TR TW UA US VN ZA AE ID`.split(
  /\s+/,
);

/** Words for many countries at once, which may hold the one asked for. */
const groups =
  /(?<!\p{L})(europe(?:an union)?|eu|worldwide|elsewhere|abroad|other countries|all countries|international|europa|europäische union|ausland|weltweit|union européenne|étranger|unión europea|extranjero|unione europea|estero|europese unie|buitenland|união europeia|estrangeiro|unia europejska|unii europejskiej)(?!\p{L})/iu;

/**
 * Whether an article speaks of certain countries, but neither of the one asked for nor of many at once. The first text
 * that names a country tells which is asked for.
 */
export function namesOtherPlaces({ title, text }: Pick<Hit, 'title' | 'text'>, texts: string[]): boolean {
  const asked = texts.map(countriesIn).find(({ size }) => size > 0);
  if (!asked) return false;
  const article = `${title}\n${text}`;
  const named = countriesIn(article);
  return named.size > 0 && !groups.test(article) && [...asked].some((code) => !named.has(code));
}

/** The codes of the countries that a text names, in eight languages. */
export function countriesIn(text: string): Set<string> {
  const padded = ` ${(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).join(' ')} `;
  return new Set(names.filter(({ name }) => padded.includes(` ${name} `)).map(({ code }) => code));
}

const names = languages.flatMap((language) => {
  const namesIn = new Intl.DisplayNames([language], { type: 'region' });
  return codes.map((code) => ({ code, name: (namesIn.of(code) ?? code).toLowerCase() }));
});
