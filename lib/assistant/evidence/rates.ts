const spans: [string, string][] = [
  ['day', 'days?|nights?|tag|nacht|jours?|nuits?|día|noche|giorno|notte'],
  ['week', 'weeks?|woche|semaines?|semana|settimana'],
  ['month', 'months?|monat|mois|mes|mese'],
  ['year', 'years?|annum|jahr|an|année|año|anno'],
];
const adjectives: [string, string][] = [
  ['day', 'daily|täglich|quotidiens?|diari[oa]s?|giornalier[oiea]'],
  ['week', 'weekly|wöchentlich|hebdomadaires?|semanal(?:es)?|settimanal[ei]'],
  ['month', 'monthly|monatlich|mensuel(?:le)?s?|mensual(?:es)?|mensil[ei]'],
  ['year', 'yearly|annually|jährlich|annuel(?:le)?s?|anual(?:es)?|annual[ei]|annu[oi]'],
];
const lead = String.raw`^[ ,]*(?:(?:ht|ttc|netto|brutto|net|plus vat|zzgl\. mwst\.?|iva incl\p{L}*) )?`;
const pattern = new RegExp(
  `${lead}(?:${[
    ...spans.map(
      ([name, words]) =>
        `(?<per_${name}>(?:/|(?:per|a|an|1|each|every|pro|im|am|je|jede[nrs]?|par|chaque|al|por|cada|alla|all'|a|ogni) ?)(?:${words}))`,
    ),
    ...adjectives.map(([name, words]) => `(?<adj_${name}>${words})`),
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** The span that a price is for, from the text after it: "a month", "par jour"; null when none is named. */
export function rateAfter(text: string): string | null {
  const groups = pattern.exec(text.slice(0, 40).replace(/[’ʼ]/g, "'"))?.groups ?? {};
  const [name] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
  return name?.slice(4) ?? null;
}
