type NumberWords = {
  units: string;
  tens: string;
  /** What stands between ten and unit: "twenty-four", "vierundzwanzig" (reversed), "treinta y uno". */
  glue: string[];
  reversed?: true;
  hundred: string[];
};

/** Units are 0 to 19 (to 29 where they are words of their own), tens from 20. */
const languages: Record<string, NumberWords> = {
  en: {
    units:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    glue: ['-', ' '],
    hundred: ['hundred'],
  },
  de: {
    units:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    glue: ['und'],
    reversed: true,
    hundred: ['hundert'],
  },
  fr: {
    units:
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix',
    glue: ['-', '-et-', ' et '],
    hundred: ['cent'],
  },
  es: {
    units:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    glue: [' y '],
    hundred: ['cien', 'ciento'],
  },
  it: {
    units:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    glue: [''],
    hundred: ['cento'],
  },
  nl: {
    units:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    glue: ['en', 'ën'],
    reversed: true,
    hundred: ['honderd'],
  },
  pt: {
    units:
      'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    glue: [' e '],
    hundred: ['cem', 'cento'],
  },
  pl: {
    units:
      'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
    tens: 'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    glue: [' '],
    hundred: ['sto'],
  },
};

const spellings: Record<string, [string, number][]> = {
  de: [
    ['zwo', 2],
    ['dreissig', 30],
    ['zweier', 2],
  ],
  fr: [
    ['quatre-vingts', 80],
    ['vingt-et-un', 21],
    ['vingt et un', 21],
  ],
  it: [
    ['ventuno', 21],
    ['ventotto', 28],
    ['trentuno', 31],
    ['trentotto', 38],
    ['quarantotto', 48],
    ['trentatré', 33],
  ],
  pt: [
    ['duas', 2],
    ['dezesseis', 16],
    ['dezessete', 17],
    ['dezenove', 19],
    ['quatorze', 14],
  ],
  pl: [
    ['dwie', 2],
    ['dwóch', 2],
    ['trzech', 3],
    ['czterech', 4],
    ['pięciu', 5],
    ['siedmiu', 7],
    ['dziesięciu', 10],
    ['czternastu', 14],
    ['trzydziestu', 30],
  ],
};

/** Words that are articles or verbs more often than numbers; read as numbers only before a unit. */
const ambiguous = new Set(['one', 'un', 'uno', 'een', 'um', 'null', 'zero', 'eins', 'sei', 'neuf', 'sto']);

type Reader = { pattern: RegExp; values: Map<string, number> };
const readers = new Map(Object.keys(languages).map((code) => [code, buildReader(code)]));

/** Writes number words as digits: "twenty-four hours" becomes "24 hours". Without a language all are tried. */
export function digitsForWords(text: string, language: string | null): string {
  const chosen = language ? readers.get(language) : undefined;
  const used = chosen ? [chosen] : language ? [] : [...readers.values()];
  return used.reduce(
    (done, { pattern, values }) =>
      done.replace(pattern, (found) => String(values.get(found.toLowerCase()) ?? found)),
    text,
  );
}

function buildReader(code: string): Reader {
  const values = new Map<string, number>();
  const { units, tens, glue, reversed, hundred } = languages[code] as NumberWords;
  const unitWords = units.split(' ');
  for (const [value, word] of unitWords.entries()) values.set(word, value);
  for (const [at, ten] of tens.split(' ').entries()) {
    const value = (at + 2) * 10;
    values.set(ten, value);
    // French counts on: "soixante-quinze".
    for (const [index, unit] of unitWords.slice(1, code === 'fr' ? 20 : 10).entries()) {
      const spoken = reversed && index === 0 ? 'ein' : unit;
      for (const each of glue)
        values.set(reversed ? spoken + each + ten : ten + each + unit, value + index + 1);
    }
  }
  for (const word of hundred) {
    if (code !== 'fr') values.set(word, 100);
    if (code === 'en') values.set(`a ${word}`, 100);
    const space = ['de', 'nl', 'it'].includes(code) ? '' : ' ';
    for (const [index, unit] of unitWords.slice(2, 10).entries()) {
      values.set(unit + space + word, (index + 2) * 100);
      values.set(`${unit}${space}${word}s`, (index + 2) * 100);
    }
  }
  for (const [word, value] of spellings[code] ?? []) values.set(word, value);
  for (const word of ambiguous) values.delete(word);
  const words = [...values.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/-/g, '[-‑]'));
  return {
    values,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}]|(?:per|pour|por) )(?:${words.join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  };
}
