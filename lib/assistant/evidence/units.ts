/** A unit with its dimension: quantities of one dimension and base are compared by value. */
export type Unit = { kind: 'time' | 'money' | 'percent' | 'size' | 'times'; base: string; factor: number };

type UnitRow = [kind: Unit['kind'], base: string, factor: number, pattern: string];

/** Calendar days, working days and months are never turned into one another; 24 hours are a day, 12 months a year. */
const rows: UnitRow[] = [
  [
    'time',
    'workday',
    1,
    '(?:working|business|week|work)[- ]?days?|werktage?n?s?|arbeitstage?n?s?|bankarbeitstage?n?|jours? (?:ouvr[ée]s?|ouvrables?)|d[íi]as? (?:h[áa]bil(?:es)?|laborables?)|giorn[oi] (?:lavorativ[oi]|ferial[ei])|werkdag(?:en)?|dias? [úu]te?is|dni(?:a|ach)? robocz(?:e|ych|y)',
  ],
  ['time', 'minute', 1 / 60, 'seconds?|secs?|sekunden?|secondes?|segundos?|second[oi]'],
  ['time', 'minute', 1, 'minutes?|mins?|minuten?|minütige[nrsm]?|minutos?|minut[oi]|minuut|minuty?|min'],
  [
    'time',
    'minute',
    60,
    'hours?|hrs?|h|stunden?|stündige[nrsm]?|std|heures?|horas?|or[ae]|uur|uren|godzin[ay]?',
  ],
  [
    'time',
    'minute',
    1440,
    '(?:calendar )?days?|tage?n?s?|kalendertage?n?|tägige[nrsm]?|jours?(?: calendaires)?|journées?|d[íi]as?(?: naturales| corridos)?|giorn[oi]|dag(?:en)?|dni|dzień|nights?|nächten?|nacht|nuits?|noches?|nott[ei]',
  ],
  [
    'time',
    'minute',
    10080,
    'weeks?|wochen?|wöchige[nrsm]?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|tygodni(?:e|u)?|tydzień',
  ],
  [
    'time',
    'month',
    1,
    'months?|monate?n?s?|monatige[nrsm]?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|m[êe]s(?:es)?|miesi[ąe]c[aey]?|miesięcy',
  ],
  ['time', 'month', 3, 'quarters?|quartale?n?|trimestr[ei]s?|trimestres?'],
  [
    'time',
    'month',
    12,
    'years?|yrs?|jahre?n?s?|jährige[nrsm]?|ans?|années?|años?|ann[oi]|ja(?:ar|ren)|anos?|lat|rok|roku',
  ],
  [
    'percent',
    'percent',
    1,
    '%|per ?cent|prozent(?:ige[nrsm]?)?|pour ?cents?|por ciento|per cento|procent|por cento',
  ],
  ['money', 'EUR', 1, '€|eur(?:os?)?|euri'],
  ['money', 'GBP', 0.01, 'pence|p(?=[\\s.,;)]|$)'],
  ['money', 'GBP', 1, '£|gbp|pounds?|pfund|livres?(?: sterling)?|libras?(?: esterlinas)?|sterlin[ae]'],
  [
    'money',
    'USD',
    1,
    String.raw`\$|us\$|usd|us[- ]?dollars?|dollars?(?: us)?|dólar(?:es)? estadounidenses|dólar(?:es)?|dollar[oi]`,
  ],
  ['money', 'CHF', 1, 'chf|(?:schweizer )?franken|sfr|francs? suisses?|franchi(?: svizzeri)?|fr'],
  ['money', 'PLN', 1, 'zł|pln|złot(?:ych|e|y)'],
  ['money', 'SEK', 1, 'sek|swedish kronor|schwedische kronen'],
  ['money', 'DKK', 1, 'dkk'],
  ['money', 'NOK', 1, 'nok'],
  ['size', 'gram', 1000, 'kg|kilos?|kilograms?|kilogramm|kilogrammes?|kilogramos?|chil[oi]|chilogramm[oi]'],
  ['size', 'gram', 1, 'g|grams?|gramm|grammes?|gramos?|gramm[oi]'],
  ['size', 'metre', 1000, 'km|kilomet(?:er|re)s?|kilometern?|kilomètres?|kilómetros?|chilometr[oi]'],
  ['size', 'metre', 1, 'm|met(?:er|re)s?|metern?|mètres?|metros?|metr[oi]'],
  ['size', 'metre', 0.01, 'cm|centimet(?:er|re)s?|zentimetern?|centimètres?|centímetros?|centimetr[oi]'],
  ['size', 'metre', 0.001, 'mm|millimet(?:er|re)s?|millimetern?'],
  ['size', 'litre', 1, 'l|lit(?:er|re)s?|litern?|litros?|litr[oi]'],
  ['size', 'litre', 0.001, 'ml|millilit(?:er|re)s?'],
  ['size', 'byte', 1, 'gb|gigabytes?|go'],
  ['size', 'byte', 0.001, 'mb|megabytes?|mo'],
  ['size', 'byte', 1000, 'tb|terabytes?|to(?= (?:de|d’))'],
  ['size', 'degree', 1, '°c?|degrees?(?: celsius)?|grad(?: celsius)?|degrés?|grados?|grad[oi]'],
  ['size', 'watt', 1, 'w|watts?'],
  ['times', 'times', 1, 'times|mal|fois|veces|volte|vezes|razy|keer'],
];

/** `pattern` matches one unit at the start of a text, the longest first. */
const compiled = rows.map(([kind, base, factor, pattern]) => ({
  unit: { kind, base, factor },
  pattern: new RegExp(`^(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu'),
}));

/** The unit at the start of a text, with the length of its name; null when there is none. */
export function unitAtStart(text: string): { unit: Unit; length: number } | null {
  let best: { unit: Unit; length: number } | null = null;
  for (const { unit, pattern } of compiled) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { unit, length };
  }
  if (best) return best;
  const qualified = qualifier.exec(text)?.[0].length ?? 0;
  const after = qualified > 0 ? unitAtStart(text.slice(qualified)) : null;
  return after && { ...after, length: after.length + qualified };
}

const qualifier =
  /^(?:full|whole|working|business|calendar|complete|further|more|additional|volle[nrs]?|ganze[nrs]?|weitere[nrs]?|pleine?s|autres?|plen[oa]s|enter[aei]|intere|inter[io]) /iu;

const currency = compiled.filter(({ unit }) => unit.kind === 'money');

/** The currency at the end of a text: "for EUR " before the figure; null when there is none. */
export function currencyAtEnd(text: string): Unit | null {
  const last = /(?:^|[^\p{L}])(\p{L}{2,3}\$?|US\$|[€£$])\s*$/iu.exec(text)?.[1];
  if (!last) return null;
  return currency.find(({ pattern }) => pattern.exec(last)?.[0].length === last.length)?.unit ?? null;
}

/** The names of spans of time, for "a year" and "eine Stunde". */
export const timeNames = rows
  .filter(([kind]) => kind === 'time')
  .map(([, , , pattern]) => pattern)
  .join('|');
