import { digitsForWords } from './number-words.ts';
import { timeNames } from './units.ts';

/** Of one sentence; senders control its length. */
const maxChars = 2000;

/** Plain letters and digits: number words as digits, one kind of space and dash, no markup. */
export function figureText(text: string, language: string | null): string {
  let plain = text
    .slice(0, maxChars)
    .normalize('NFKC')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[*_`]+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, ' ');
  for (const [pattern, written] of halves) plain = plain.replace(pattern, written);
  plain = plain
    .replace(germanCompound, (word) => `${digitsForWords(word, 'de')}-`)
    .replace(/(?<=\d)-?jahres(?=\p{L})/giu, ' jahre ')
    .replace(/(?<=\d)-?tages(?=\p{L})/giu, ' tage ')
    .replace(/(?<=\d)-?monats(?=\p{L})/giu, ' monate ');
  plain = digitsForWords(plain, language).replace(oneBeforeUnit.get(language ?? '') ?? anyOne, '1');
  return plain
    .replace(vague, '∞')
    .replace(/(?<=\d)-(?=[\p{L}]{2,})/gu, ' ')
    .replace(
      /(?<=\d) (?:to|bis|until|till|à|a|al|ou|or|oder|o|y|et|und|and|e|tot|do)(?: zu)? (?=[€£$]?\d)/giu,
      ' - ',
    );
}

const articles: Record<string, string> = {
  en: 'an?|one',
  de: 'ein(?:e[nmrs]?)?',
  fr: 'une?',
  es: 'una?|uno',
  it: 'una?|uno',
  nl: 'een',
  pt: 'uma?',
  pl: 'jedna',
};
function beforeUnit(words: string) {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})(?= (?:(?:full|whole|single|ganze[nrs]?|volle[nrs]?) )?(?:${timeNames})(?![\\p{L}\\p{N}]))`,
    'giu',
  );
}
/** "A month" is one month; "a notte" in Italian is "per night". */
const oneBeforeUnit = new Map(Object.entries(articles).map(([code, words]) => [code, beforeUnit(words)]));
const anyOne = beforeUnit(Object.values(articles).join('|'));
const halves: [RegExp, string][] = [
  [
    /(?<!\p{L})(?:half an hour|(?:eine )?halbe stunde|(?:une )?demi-heure|media hora|mezz[’']ora)(?!\p{L})/giu,
    '30 min',
  ],
  [
    /(?<!\p{L})(?:half a minute|(?:eine )?halbe minute|(?:une )?demi-minute|medio minuto|mezzo minuto)(?!\p{L})/giu,
    '30 sec',
  ],
  [
    /(?<!\p{L})(?:(?:a )?quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d[’']heure|(?:un )?cuarto de hora|(?:un )?quarto d[’']ora)(?!\p{L})/giu,
    '15 min',
  ],
  [
    /(?<!\p{L})(?:a quarter|ein viertel|un quart|(?:un cuarto|una cuarta parte)|un quarto)(?= (?:of|des|der|du|de|del|della)(?!\p{L}))/giu,
    '25 %',
  ],
  [
    /(?<!\p{L})(?:half a year|(?:ein )?halbes jahr|(?:un )?semestre|medio año|mezzo anno|sei mesi)(?!\p{L})/giu,
    '6 months',
  ],
  [
    /(?<!\p{L})(?:a year and a half|anderthalb jahre|eineinhalb jahre|un an et demi|año y medio|un anno e mezzo)(?!\p{L})/giu,
    '18 months',
  ],
  [
    /(?<!\p{L})(?:half (?:of )?(?:the|its|your) (?:price|amount|cost|costs|fee|sum)|die hälfte|la moitié|la mitad|(?:la )?metà)(?!\p{L})/giu,
    '50 %',
  ],
  [/(?<!\p{L})(?:a )?fortnight(?!\p{L})/giu, '14 days'],
  [/(?<!\p{L})(?:une )?quinzaine(?: de jours)?(?!\p{L})/giu, '15 jours'],
  [/(?<!\p{L})(?:a dozen|ein dutzend|une douzaine|una docena|una dozzina)(?!\p{L})/giu, '12'],
  [/(?<!\p{L})(?:next[- ]day|overnight(?= (?:deliver|shipp|express|courier)))(?!\p{L})/giu, '1 day'],
  [
    /(?<!\p{L})sei(?= (?:giorni|ore|settimane|mesi|anni|euro|rate|volte|persone|minuti|lavorativi)(?!\p{L}))/giu,
    '6',
  ],
  [/(?<!\p{L})neuf(?= (?:jours|heures|semaines|mois|ans|euros|fois|mensualités|minutes)(?!\p{L}))/giu, '9'],
  [/(?<!\p{L})(?:dreimal)(?!\p{L})/giu, '3 mal'],
  [/(?<!\p{L})(?:viermal)(?!\p{L})/giu, '4 mal'],
  [/(?<!\p{L})(?:fünfmal)(?!\p{L})/giu, '5 mal'],
];
const germanCompound =
  /(?<!\p{L})(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|achtzehn|vierundzwanzig|dreißig)(?=(?:jährig|monatig|wöchig|tägig|stündig|minütig|prozentig|jahres|monats|tages|wochen)\p{L}*)/giu;
const vague =
  /(?<!\p{L})(?:a few|several|some|a couple of|ein paar|einige[nr]?|mehrere[nr]?|wenige[nr]?|quelques|plusieurs|unos|unas|algunos|algunas|pocos|pocas|varios|varias|alcun[ie]|poch[ie]|qualche|parecchi[ee]?)(?= )/giu;
