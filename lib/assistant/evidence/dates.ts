/** A date without a time; `year` is null where the text leaves it out. */
export type DayOfYear = { day: number | null; month: number; year: number | null };

const monthNames = [
  'january jan januar jänner janvier enero gennaio januari janeiro stycznia styczeń',
  'february feb februar février febrero febbraio februari fevereiro lutego luty',
  'march mar märz mars marzo maart março marca marzec',
  'april apr avril abril aprile kwietnia kwiecień',
  'may mai mayo maggio mei maio maja maj',
  'june jun juni juin junio giugno junho czerwca czerwiec',
  'july jul juli juillet julio luglio julho lipca lipiec',
  'august aug août agosto augustus sierpnia sierpień',
  'september sept sep septembre septiembre settembre setembro września wrzesień',
  'october oct oktober okt octobre octubre ottobre outubro października październik',
  'november nov novembre noviembre novembro listopada listopad',
  'december dec dezember dez décembre diciembre dicembre dezembro grudnia grudzień',
];
const months = new Map(monthNames.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])));
export const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.?(?: of)?(?: de| d[’'])? ?(${monthPattern})\\.?(?:,? (?:de |del )?(\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
);
/** The first of "le 9 et le 16 juillet" and "12 - 14 May". */
const dayOfLater = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?(?= ?(?:,|&|-|et|und|and|y|e|or|oder|ou|o|to|bis|au|al|until) ?(?:le |the |el |il |am |den |zum |du |au |al )?\\d{1,2}(?:st|nd|rd|th|er|º|ª)?\\.?(?: of)?(?: de| d[’'])? ?(${monthPattern})(?!\\p{L}))`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(${monthPattern})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\p{N}:])`,
  'giu',
);
const monthYear = new RegExp(
  `(?<![\\p{L}\\p{N}])(${monthPattern})\\.?(?: de| del)? (\\d{4})(?![\\p{L}\\p{N}])`,
  'giu',
);
const iso = /(?<![\w.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w-])/g;
const numeric = /(?<![\w.,/-])(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4}|\d{2})?(?![\w/])/g;
const slashed = /(?<![\w.,/-])(\d{1,2})\/(\d{1,2})(?![\w/])/g;

export type FoundDate = { date: DayOfYear; other: DayOfYear | null; text: string; at: number };

/** The dates of a text; `other` is the second reading of 3/4/2026. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let rest = text;
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => (DayOfYear | null)[]) => {
    rest = rest.replace(pattern, (...args) => {
      const groups = args as unknown as [string, ...string[]];
      const at = args.find((each) => typeof each === 'number') as number;
      const [date = null, other = null] = read(groups as unknown as RegExpMatchArray);
      if (!date || !isDay(date)) return groups[0];
      found.push({ date, other: other && isDay(other) ? other : null, text: groups[0], at });
      return ' '.repeat(groups[0].length);
    });
  };
  take(iso, ([, year, month, day]) => [{ day: Number(day), month: Number(month), year: Number(year) }]);
  take(dayOfLater, ([, day, month]) => [{ day: Number(day), month: monthOf(month), year: null }]);
  take(dayFirst, ([, day, month, year]) => [{ day: Number(day), month: monthOf(month), year: yearOf(year) }]);
  take(monthFirst, ([, month, day, year]) => [
    { day: Number(day), month: monthOf(month), year: yearOf(year) },
  ]);
  take(monthYear, ([, month, year]) => [{ day: null, month: monthOf(month), year: yearOf(year) }]);
  take(numeric, ([, first, mark, second, year]) => bothWays({ first, second, year, swapped: mark === '/' }));
  take(slashed, ([, first, second]) => bothWays({ first, second, year: undefined, swapped: true }));
  return found;
}

const monthOf = (name: string | undefined) => months.get((name ?? '').toLowerCase()) ?? 0;

function yearOf(text: string | undefined): number | null {
  if (!text || !/^\d+$/.test(text)) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

type Written = { first?: string; second?: string; year?: string; swapped: boolean };

function bothWays({ first, second, year, swapped }: Written): (DayOfYear | null)[] {
  const one = { day: Number(first), month: Number(second), year: yearOf(year) };
  const two = { day: Number(second), month: Number(first), year: yearOf(year) };
  if (!isDay(one)) return swapped && isDay(two) ? [two] : [];
  return swapped && isDay(two) && one.day !== two.day ? [one, two] : [one];
}

function isDay({ day, month }: DayOfYear): boolean {
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));
}

/** Whether two dates can be the same day; a year left out matches every year. */
export function sameDay(a: DayOfYear, b: DayOfYear): boolean {
  return (
    a.month === b.month &&
    (a.day === b.day || a.day === null || b.day === null) &&
    (a.year === null || b.year === null || a.year === b.year)
  );
}

/** A date plus a span of calendar time; null for days after a month without a day. `year` stands in for a year left out. */
export function addSpanOfTime(
  { day, month, year: given }: DayOfYear,
  span: { days: number } | { months: number },
  year: number,
): DayOfYear | null {
  if (day === null) {
    if (!('months' in span)) return null;
    const sum = new Date(Date.UTC(given ?? year, month - 1 + span.months, 1));
    return { day, month: sum.getUTCMonth() + 1, year: given === null ? null : sum.getUTCFullYear() };
  }
  const date = new Date(Date.UTC(given ?? year, month - 1, day));
  if ('days' in span) date.setUTCDate(date.getUTCDate() + span.days);
  else date.setUTCMonth(date.getUTCMonth() + span.months);
  return {
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: given === null ? null : date.getUTCFullYear(),
  };
}
