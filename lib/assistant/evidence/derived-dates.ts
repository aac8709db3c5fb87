import { addSpanOfTime, type DayOfYear, sameDay } from './dates.ts';
import type { Evidence } from './judgement.ts';
import type { Quantity } from './quantities.ts';

const maxDates = 80;
const maxSpans = 40;

/**
 * The dates of a draft that follow from others: a known date and a span of time, the first of a month where a rule says
 * so, a weekday near a known date. What follows from those follows too.
 */
export function groundedDates(evidence: Omit<Evidence, 'dates'>): DayOfYear[] {
  const { figures, year } = evidence;
  const known = datesOf([...figures.team, ...figures.contact]);
  const drafted = datesOf(figures.draft).slice(0, maxDates);
  const rules = evidence.team.map(({ source }) => source.text).join('\n');
  const spans = spansOf([...figures.team, ...figures.draft], rules);
  const starts = firstOfMonth.test(rules) || known.some(({ day }) => day === 1);
  const open = new Set(drafted.filter((date) => !known.some((each) => sameDay(each, date))));
  const grounded = [...known];
  const weekdays =
    weekBefore.test(rules) &&
    figures.draft.some(
      (one) =>
        one.kind === 'weekday' &&
        figures.team.some((two) => two.kind === one.kind && two.value === one.value),
    );
  for (let found = true; found && open.size > 0; ) {
    found = false;
    for (const date of open) {
      const isFirst = starts && date.day === 1;
      const isLast = lastOfMonth.test(rules) && date.day !== null && date.day >= 28;
      const isWeekday = weekdays && grounded.some((from) => Math.abs(daysBetween(date, from, year)) <= 13);
      if (!isFirst && !isLast && !isWeekday && !grounded.some((from) => follows(date, from, spans, year)))
        continue;
      open.delete(date);
      grounded.push(date);
      found = true;
    }
  }
  return grounded;
}

const firstOfMonth =
  /(?<![\p{L}\d])(?:1st|first (?:day )?of|1\. (?:des|eines|jedes)|(?:ersten|monatsersten)|1er|premier (?:jour )?d|(?:día )?1 de(?:l| cada)|primer día|primo (?:giorno )?d|1° |nächsten monats|next month|mois suivant|mes siguiente|mese successivo)/iu;
const lastOfMonth =
  /(?<!\p{L})(?:(?:end|last day) of|monatsende|ende (?:des|eines|jedes)|letzten (?:tag )?|fin (?:du|de)|dernier jour|final(?:es)? de|último día|fine (?:del )?mese|fine di|ultimo giorno)/iu;

const dayBefore =
  /(?<!\p{L})(?:day (?:before|after)|next day|eve|vortag\p{L}*|tag (?:vor|nach)\p{L}*|am nächsten tag|veille|lendemain|víspera|día (?:antes|anterior|siguiente)|giorno (?:prima|dopo|successivo|precedente))(?!\p{L})/iu;
const weekBefore =
  /(?<!\p{L})(?:week (?:before|after)|(?:previous|next|following) week|vorwoche|(?:folge|nächste[nr]? |vorherige[nr]? )woche|semaine (?:précédente|suivante|d'avant)|semana (?:anterior|siguiente|previa)|settimana (?:precedente|successiva|prima))(?!\p{L})/iu;

type Span = { days: number } | { months: number } | { workdays: number };

function spansOf(quantities: Quantity[], rules: string): Span[] {
  const spans = quantities.flatMap(({ kind, unit, value }): Span[] => {
    if (kind !== 'time' || !(value > 0)) return [];
    if (unit === 'workday') return [{ workdays: value }];
    if (unit === 'month') return value <= 120 ? [{ months: value }] : [];
    // 24 hours are a notice more often than a span to reckon with.
    return value > 1440 && value <= 1440 * 1500 ? [{ days: Math.round(value / 1440) }] : [];
  });
  const unique = [...new Map(spans.map((span) => [JSON.stringify(span), span])).values()].slice(0, maxSpans);
  if (dayBefore.test(rules)) unique.push({ days: 1 });
  if (weekBefore.test(rules)) unique.push({ days: 7 });
  return unique;
}

function datesOf(quantities: Quantity[]) {
  return quantities.flatMap(({ date }) => date?.first ?? []).slice(0, maxDates);
}

/** Whether a date lies a span before or after another. */
function follows(date: DayOfYear, from: DayOfYear, spans: Span[], year: number): boolean {
  return spans.some((span) => {
    if ('workdays' in span) return isWorkdaysOff(date, from, span.workdays, year);
    const ends = [span, 'days' in span ? { days: -span.days } : { months: -span.months }].flatMap(
      (each) => addSpanOfTime(from, each, year) ?? [],
    );
    return ends.some((end) => sameDay(end, date));
  });
}

function isWorkdaysOff(date: DayOfYear, from: DayOfYear, workdays: number, year: number): boolean {
  const days = Math.abs(daysBetween(date, from, year));
  return days >= workdays && days <= Math.ceil(workdays / 5) * 7 + 3;
}

/** Calendar days from one date to the other; NaN when one has no day. */
export function daysBetween(one: DayOfYear, two: DayOfYear, year: number): number {
  if (one.day === null || two.day === null) return Number.NaN;
  const at = ({ day, month, year: given }: DayOfYear) =>
    Date.UTC(given ?? year, month - 1, day ?? 1) / 86_400_000;
  return at(one) - at(two);
}
