import { cities } from './cities.ts';

/** The group of all countries. */
export const everywhere = '+WORLD';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];
const codes =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK UA RS BA AL MK ME TR US CA AU NZ JP CN IN BR MX AR CL ZA IL AE KR SG HK TH VN EG MA TN'.split(
    ' ',
  );
const union = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
const europe = new Set([...union, 'GB', 'CH', 'NO', 'IS', 'LI', 'UA', 'RS', 'BA', 'AL', 'MK', 'ME']);
const aliases: Record<string, string> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  großbritannien: 'GB',
  grossbritannien: 'GB',
  'grande-bretagne': 'GB',
  angleterre: 'GB',
  'gran bretaña': 'GB',
  inglaterra: 'GB',
  'reino unido': 'GB',
  'gran bretagna': 'GB',
  inghilterra: 'GB',
  'vereinigten königreich': 'GB',
  'vereinigte königreich': 'GB',
  'regno unito': 'GB',
  holland: 'NL',
  hollande: 'NL',
  olanda: 'NL',
  usa: 'US',
  'united states': 'US',
  'états-unis': 'US',
  'estados unidos': 'US',
  'stati uniti': 'US',
  'vereinigten staaten': 'US',
  eu: '+EU',
  'european union': '+EU',
  'europäischen union': '+EU',
  'europäische union': '+EU',
  'eu-ausland': '+EU',
  'union européenne': '+EU',
  ue: '+EU',
  'unión europea': '+EU',
  'unione europea': '+EU',
  europe: '+EUROPE',
  europa: '+EUROPE',
  worldwide: everywhere,
  weltweit: everywhere,
};
const names = new Map<string, string>(Object.entries(aliases));
for (const language of languages) {
  const display = new Intl.DisplayNames([language], { type: 'region' });
  for (const code of codes) names.set((display.of(code) ?? code).toLowerCase(), code);
}
for (const [city, forms] of Object.entries(cities)) for (const form of forms) names.set(form, `=${city}`);

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...names.keys()].sort((a, b) => b.length - a.length).join('|')})(?:s(?=[^\\p{L}\\p{N}]|$))?(?![\\p{L}\\p{N}])`,
  'giu',
);
const everyCountry =
  /(?<!\p{L})(?:(?:every|any|each) country|all (?:the )?countries|(?:anywhere|everywhere) in the world|(?:around|all over) the world|jede[smn]? land|alle[nr]? länder[n]?|aus aller welt|(?:tous les|chaque|n['’]importe quel) pays|partout dans le monde|(?:du|dans le) monde entier|todos los países|(?:cualquier|cada) país|(?:de|en) todo el mundo|tutti i paesi|(?:ogni|qualsiasi|qualunque) paese|(?:in|da) tutto il mondo)(?! ?[(,]|,? (?:of|in|within|on|from|to|we|you|where|that|which|with|listed|outside|except|apart|but|der|des|im|auf|außer\p{L}*|mit|wo|die|wohin|in|de|du|des|où|que|qui|sauf|hors|del?|en|donde|excepto|salvo|dell\p{L}*|d[ei]|dove|che|tranne|eccetto|fuori)(?!\p{L})| d['’])(?!\p{L})/iu;
const denial =
  /(?<!\p{L})(?:not|no|never|cannot|\p{L}+n['’]t|nicht|kein\p{L}*|nie|pas|jamais|nunca|non|mai)(?!\p{L})/iu;

/** Names every country, unless it denies that or narrows them down: "every country of the EU". */
function namesEveryCountry(text: string): boolean {
  const at = text.search(everyCountry);
  return at >= 0 && !denial.test(text.slice(0, at));
}

const lowerOnly = /^(?:\p{Ll})/u;

/** The countries (ISO 3166), groups of them ("+EU") and larger cities ("=munich") that a text names. */
export function placesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [name] of text.normalize('NFKC').matchAll(pattern)) {
    if (lowerOnly.test(name) && !/^(?:worldwide|weltweit)$/.test(name)) continue;
    const place = names.get(name.toLowerCase()) ?? names.get(name.toLowerCase().replace(/s$/, ''));
    if (place) found.add(place);
  }
  if (namesEveryCountry(text)) found.add(everywhere);
  return found;
}

/** Whether what is said of the places `said` covers `place`; no place at all covers every one. */
export function coversPlace(said: Set<string>, place: string): boolean {
  if (said.size === 0 || said.has(place) || said.has(everywhere)) return true;
  if (said.has('+EUROPE') && (europe.has(place) || place === '+EU')) return true;
  return said.has('+EU') && union.has(place);
}
