import type { Quantity, Take } from './quantities.ts';

const weekdayNames = [
  'mondays? mon montags? lundis? lunes lunedì maandag segunda-feira poniedziałek poniedziałku',
  'tuesdays? tue dienstags? mardis? martes martedì dinsdag terça-feira wtorek',
  'wednesdays? wed mittwochs? mercredis? miércoles mercoledì woensdag quarta-feira środa środę',
  'thursdays? thu donnerstags? jeudis? jueves giovedì donderdag quinta-feira czwartek',
  'fridays? freitags? vendredis? viernes venerdì vrijdag sexta-feira piątek piątku',
  'saturdays? samstags? sonnabends? samedis? sábados? sabato zaterdag sobota sobotę',
  'sundays? sonntags? dimanches? domingos? domenica zondag niedziela niedzielę',
];

const abbreviated = [
  'mo|mon|lun|lu|l|ma',
  'di|tue|tues|mar|ma|dins',
  'mi|wed|mer|mié|mie|me|woe|x',
  'do|thu|thur|thurs|jeu|jue|gio|je|j',
  'fr|fri|ven|vie|ve|v|vr',
  'sa|sat|sam|sáb|sab|s|za',
  'so|sun|dim|dom|d|zo',
];
const anyAbbreviated = abbreviated.join('|');

/** "Mo-Fr", "lun. au ven.": short names count where two stand together. */
export function spellWeekdays(text: string): string {
  return text.replace(shortRange, (found, first: string, link: string, last: string) => {
    const [from, to] = [first, last].map((name) =>
      abbreviated.findIndex((names) => names.split('|').includes(name.toLowerCase())),
    );
    if (from === undefined || to === undefined || from < 0 || to <= from) return found;
    return `${longName(from)}${link}${longName(to)}`;
  });
}

const shortRange = new RegExp(
  `(?<![\\p{L}\\p{N}.])(${anyAbbreviated})(\\.? ?(?:-|to|bis|au|à|a|al) ?)(${anyAbbreviated})(?![\\p{L}\\p{N}])`,
  'giu',
);
const longName = (day: number) => weekdayNames[day]?.split('s? ')[0] ?? '';

/** The days between the two of "Monday to Friday". */
export function weekdaysBetween(text: string, found: Quantity[]): Quantity[] {
  const named = found.filter(({ kind }) => kind === 'weekday').sort((a, b) => a.at - b.at);
  return named.flatMap((first, at) => {
    const last = named[at + 1];
    if (!last || last.value <= first.value) return [];
    if (!throughDays.test(text.slice(first.at + first.text.length, last.at))) return [];
    return Array.from({ length: last.value - first.value - 1 }, (_, index) => ({
      ...first,
      value: first.value + index + 1,
    }));
  });
}

const throughDays = /^\.?\s*(?:-|to|through|till|until|bis|au|à|jusqu'au|a|al|hasta(?: el)?|fino a)\s*$/iu;

const weekdayPatterns = weekdayNames.map(
  (names) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.replaceAll(' ', '|')})(?![\\p{L}\\p{N}])`, 'giu'),
);

export function takeWeekdays(take: Take) {
  weekdayPatterns.forEach((pattern, day) => {
    take(pattern, () => ({ kind: 'weekday', unit: '', value: day }));
  });
}
